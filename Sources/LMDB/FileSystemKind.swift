internal import CLMDB
internal import Glibc

/// Whether a directory is on a file system that LMDB can trust.
enum FileSystemKind {
    /// Magic numbers of statfs(2) for file systems whose locks or maps are shared over a network.
    private static let networkKinds: [UInt32: String] = [
        0x6969: "nfs", 0x517B: "smb", 0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x5346_414F: "afs",
        0x7375_7245: "coda", 0x0102_1997: "9p", 0x00C3_6400: "ceph", 0x0BD0_0BD0: "lustre", 0x7461_636F: "ocfs2",
        0x0116_1970: "gfs2", 0x564C: "ncp",
    ]

    static func networkKind(magic: UInt32) -> String? { networkKinds[magic] }

    /// Refuses a directory on a network file system.
    static func requireLocal(_ path: String) throws(LMDBError) {
        var status = statfs()
        guard unsafe statfs(path, &status) == 0 else { throw LMDBError(.errno(errno), from: "statfs") }
        if let kind = networkKind(magic: UInt32(truncatingIfNeeded: status.f_type)) {
            throw LMDBError(.networkFileSystem(kind), from: "statfs")
        }
    }
}

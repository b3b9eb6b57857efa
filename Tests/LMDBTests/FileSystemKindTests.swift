import Testing

@testable import LMDB

@Suite struct `The kind of a file system` {
    /// Numbers of statfs(2).
    @Test(
        arguments: [(0x6969, "nfs"), (0xFF53_4D42, "cifs"), (0x517B, "smb"), (0x0102_1997, "9p")] as [(UInt32, String)])
    func `is refused over a network`(magic: UInt32, kind: String) {
        #expect(FileSystemKind.networkKind(magic: magic) == kind)
    }

    /// Numbers of ext4, btrfs, xfs, tmpfs and overlayfs.
    @Test(arguments: [0xEF53, 0x9123_683E, 0x5846_5342, 0x0102_1994, 0x794C_7630] as [UInt32])
    func `is accepted on a disk of this computer`(magic: UInt32) {
        #expect(FileSystemKind.networkKind(magic: magic) == nil)
    }
}

import Ledger

import struct FoundationEssentials.FileAttributeKey
import class FoundationEssentials.FileManager

extension Examination {
    /// The files of a ledger directory and their modes.
    private static let modes = ["data.mdb": 0o600, "lock.mdb": 0o600, "ledger.key": 0o600, "head": 0o600]
    /// Less room than this is too little.
    private static let leastFree: Int64 = 256 << 20

    /// Room on the disk.
    func disk() -> Symptom {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: session.path)
        guard let free = Self.number(attributes?[.systemFreeSize]) else {
            return Symptom("disk", "the free room is not known", fix: "df -h \(session.path)")
        }
        let fix = free < Self.leastFree ? "make room, or move the ledger: df -h \(session.path)" : nil
        return Symptom("disk", "\(free >> 20) MiB free", fix: fix)
    }

    /// Modes of files and directory, and files that do not belong there.
    func files() -> [Symptom] {
        var wrong: [Symptom] = []
        let expected = [("", 0o700)] + Self.modes.sorted { $0.key < $1.key }.map { ("/" + $0.key, $0.value) }
        let keys = ring.actors(origin: session.origin).map { directories.key(of: $0, origin: session.origin) }
        for (path, mode) in expected.map({ (session.path + $0.0, $0.1) }) + keys.map({ ($0, 0o600) }) {
            guard let found = permissions(of: path) else {
                wrong.append(Symptom("files", "\(path) is missing", fix: Self.fix(missing: path)))
                continue
            }
            guard found & 0o077 != 0 else { continue }
            wrong.append(
                Symptom(
                    "files", "\(path) is open to others, mode \(String(found, radix: 8))",
                    fix: "chmod \(String(mode, radix: 8)) \(path)"))
        }
        if Ledger.isCompactionDue(at: session.path) {
            wrong.append(
                Symptom(
                    "files", "a redacted text may still be in free room of data.mdb",
                    fix: "make room, and repeat: kept doctor"))
        }
        let known = Set(Self.modes.keys).union(["attempts.log", "redacting", "compacting"])
        // What an interrupted change of the ledger's key left may be the only copy of it: it is told with the key.
        for name in FileReading.names(in: session.path)
        where !known.contains(name) && !name.hasPrefix("ledger.key.new-") {
            wrong.append(
                Symptom("files", "\(session.path)/\(name) does not belong there", fix: "move it out of the ledger"))
        }
        return wrong.isEmpty ? [Symptom("files", "all there, readable by their owner only")] : wrong
    }

    private static func fix(missing path: String) -> String {
        if path.hasSuffix("/ledger.key") { return "bring the key back; without it this ledger only reads" }
        return path.hasSuffix("/head") ? "kept verify; the next append makes it anew" : "kept verify"
    }

    private func permissions(of path: String) -> Int? {
        Self.number((try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions]).map { Int($0) }
    }

    private static func number(_ value: Any?) -> Int64? {
        switch value {
        case let value as Int64: value
        case let value as Int: Int64(value)
        case let value as UInt: Int64(clamping: value)
        case let value as UInt64: Int64(clamping: value)
        case let value as UInt32: Int64(value)
        case let value as UInt16: Int64(value)
        default: nil
        }
    }
}

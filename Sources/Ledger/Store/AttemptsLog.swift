import CanonicalJSON
public import CivilTime
import FoundationEssentials
import Glibc
import SystemPackage

/// Refused appends and failed unlocks, `attempts.log`: nobody signed them, so they cannot be events.
///
/// One JSON object a line: {"actor":...,"command":...,"keyID":...,"refusal":...,"time":...}. Mode 0600; beyond one
/// MiB the older half is dropped.
public struct AttemptsLog: Sendable {
    /// The file.
    public let path: String

    /// The largest the file gets, in bytes.
    public static let maximumByteCount = 1 << 20

    /// The log of a ledger directory.
    public init(ledger path: String) { self.path = LedgerDirectory(path: path).attemptsFile }

    /// Adds a line.
    public func add(
        time: Instant, actor: String, keyID: String?, command: String, refusal: String
    ) throws(LedgerError) {
        var members = [
            JSONValue.Member("actor", .string(actor)), JSONValue.Member("command", .string(command)),
            JSONValue.Member("refusal", .string(refusal)), JSONValue.Member("time", .string(time.description)),
        ]
        if let keyID { members.append(JSONValue.Member("keyID", .string(keyID))) }
        let line = JSONValue.object(members).canonicalBytes + [0x0A]
        let present = try SmallFile.read(path) ?? []
        if present.count + line.count > Self.maximumByteCount {
            let half = present.suffix(Self.maximumByteCount / 2)
            let whole = half.firstIndex(of: 0x0A).map { half[($0 + 1)...] } ?? half
            try SmallFile.replace(path, Array(whole) + line)
        } else {
            try append(line)
        }
    }

    /// The lines, oldest first.
    public func lines() throws(LedgerError) -> [String] {
        guard let bytes = try SmallFile.read(path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func append(_ line: [UInt8]) throws(LedgerError) {
        do {
            let descriptor = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .append, .closeOnExec, .nonBlocking, .noFollow],
                permissions: [.ownerReadWrite])
            try descriptor.closeAfter { _ = try descriptor.writeAll(line) }
        } catch { throw .file(path: path, reason: "cannot be written") }
    }
}

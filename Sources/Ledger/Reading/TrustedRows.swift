public import Transparency
import Vocabulary

/// The stored rows of tables as this computer made them, or found them equal to a replay: one digest for each kind.
public struct TrustedRows: Hashable, Sendable {
    /// The version of the rows.
    public var version: Int
    /// How many events they follow from.
    public var events: Int
    /// The version of the protocol they were made under.
    public var protocolVersion: String
    /// For each kind of row, what a name begins with up to the first 0x00, the digest of all its rows.
    public var kinds: [String: Digest]

    /// Of rows in any order.
    public init(_ snapshots: Snapshots) {
        version = snapshots.version
        events = snapshots.head.events
        protocolVersion = snapshots.head.protocolVersion.description
        kinds = Self.digests(of: snapshots.rows)
    }

    init(version: Int, events: Int, protocolVersion: String, kinds: [String: Digest]) {
        self.version = version
        self.events = events
        self.protocolVersion = protocolVersion
        self.kinds = kinds
    }

    /// Whether stored rows are those: the kinds that were read, each whole.
    func vouch(for snapshots: Snapshots, kinds wanted: [String]) -> Bool {
        guard version == snapshots.version, events == snapshots.head.events,
            protocolVersion == snapshots.head.protocolVersion.description
        else { return false }
        let found = Self.digests(of: snapshots.rows)
        return wanted.allSatisfy { kinds[$0] == found[$0] }
    }

    /// SHA-256 over the rows of a kind by name: lengths of name and row, 8 bytes each, name, row.
    private static func digests(of rows: [SnapshotRow]) -> [String: Digest] {
        var digests: [String: IncrementalDigest] = [:]
        for row in rows.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
            let kind = String(decoding: row.name.prefix { $0 != 0 }, as: UTF8.self)
            var bytes = LedgerTables.number(row.name.count) + LedgerTables.number(row.bytes.count)
            bytes += row.name
            bytes += row.bytes
            digests[kind, default: IncrementalDigest()].update(bytes.span)
        }
        return digests.mapValues { $0.finalize() }
    }
}

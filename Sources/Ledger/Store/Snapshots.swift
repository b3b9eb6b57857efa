public import CanonicalJSON
public import Transparency
public import Vocabulary

/// What the rows of one version in the table `snapshots` were made of; its first row.
///
///     {"events":412,"protocol":"1.0","root":"5d0c..."}
public struct SnapshotHead: Payload {
    /// How many events they follow from.
    public var events = 0
    /// The version of the protocol they were made under.
    public var protocolVersion = Code.blank
    /// The root over those events.
    public var root = Digest.blank

    /// A head of nothing.
    public init() {}

    /// Creates a head from its parts.
    public init(events: Int, root: Digest, protocolVersion: Code) {
        self.events = events
        self.root = root
        self.protocolVersion = protocolVersion
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("events", &events, in: 1...JSONValue.largestInteger)
        try coder.field("protocol", &protocolVersion)
        try coder.field("root", &root)
    }

    /// The head that bytes spell; nothing if they are not what ``bytes`` gives.
    init?(parsing bytes: Span<UInt8>) {
        var reader = CanonicalReader(bytes)
        do throws(MalformedJSON) {
            try self.init(readingFrom: &reader)
            try reader.finish()
        } catch { return nil }
    }

    /// The canonical bytes.
    var bytes: [UInt8] {
        var writer = CanonicalWriter()
        write(to: &writer)
        return writer.bytes
    }
}

/// One row of a projection: what it is of, and its state; both mean nothing to the ledger.
public struct SnapshotRow: Hashable, Sendable {
    /// What it is of, unique among the rows of a version; 1 to 500 bytes.
    public let name: [UInt8]
    /// Its state.
    public let bytes: [UInt8]

    /// Creates a row.
    public init(name: [UInt8], bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The rows of one version and what they were made of: a cache that follows from the events and may be deleted.
public struct Snapshots: Hashable, Sendable {
    /// The version of the rows' shape and rules.
    public let version: Int
    /// What they were made of.
    public let head: SnapshotHead
    /// The rows, ascending by name.
    public let rows: [SnapshotRow]

    /// Creates snapshots of rows in any order.
    public init(version: Int, head: SnapshotHead, rows: [SnapshotRow]) {
        self.version = version
        self.head = head
        self.rows = rows.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    }

    /// The keys and values in the table.
    var stored: [(key: [UInt8], value: [UInt8])] {
        [(Self.key(version), head.bytes)] + rows.map { (Self.key(version) + $0.name, $0.bytes) }
    }

    /// The key of a version's head, with which the keys of its rows begin.
    static func key(_ version: Int) -> [UInt8] { LedgerTables.number(version) }
}

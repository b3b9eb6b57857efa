/// A table's row of one participant as a store keeps it: a name and bytes.
public struct StoredRow: Hashable, Sendable {
    /// The kind of row: "safety".
    public let table: String
    /// The group: "part-2".
    public let group: String
    /// The participant's code.
    public let participant: String
    /// The row as canonical JSON.
    public let bytes: [UInt8]

    /// Creates a row from its parts.
    public init(table: String, group: String, participant: String, bytes: [UInt8]) {
        self.table = table
        self.group = group
        self.participant = participant
        self.bytes = bytes
    }
}

extension StoredRow: Comparable {
    /// By table, group and participant.
    public static func < (first: StoredRow, second: StoredRow) -> Bool {
        if first.table != second.table { return first.table < second.table }
        if first.group != second.group { return first.group < second.group }
        return first.participant.utf8.lexicographicallyPrecedes(second.participant.utf8)
    }
}

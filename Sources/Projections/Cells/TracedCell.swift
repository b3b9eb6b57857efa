public import CanonicalJSON

/// One value of a table, with the events that made it.
public struct TracedCell: Hashable, Sendable {
    /// Where it stands.
    public let address: CellAddress
    /// The value, as a report in JSON has it.
    public let value: JSONValue
    /// The numbers of the events, ascending.
    public let sources: [Int]

    /// Creates a cell.
    public init(address: CellAddress, value: JSONValue, sources: [Int]) {
        self.address = address
        self.value = value
        self.sources = sources
    }

    /// The value as a field of a record: a text as it is, nothing for `null`.
    public var recordText: String { value == .null ? "" : value.text ?? value.canonicalText }
}

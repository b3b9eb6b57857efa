public import CanonicalJSON

/// The values of a projection in a shape of their own, which programs rely on (docs/tables.md): a list of
/// objects in JSON, and records in CSV.
///
/// It is only about files: people read these values in tables like all others.
public struct FixedRecords: Hashable, Sendable {
    /// The list in JSON: `groups` or `endpoints`.
    public let list: JSONValue.Member
    /// The names of the fields of a record.
    public let header: [String]
    /// The records.
    public let records: [[String]]

    init(_ name: String, _ elements: [JSONValue], header: [String], records: [[String]]) {
        list = JSONValue.Member(name, .array(elements))
        self.header = header
        self.records = records
    }
}

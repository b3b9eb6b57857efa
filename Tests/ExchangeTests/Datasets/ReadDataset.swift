import CanonicalJSON

/// A dataset as a reader of Dataset-JSON sees it.
struct ReadDataset {
    let name: String
    /// How many records it says that it has.
    let count: Int
    let columns: [String]
    let labels: [String]
    /// The columns that tell records apart, in their order.
    let keys: [String]
    let rows: [[JSONValue]]

    init(_ bytes: [UInt8]) throws {
        let json = try JSONParser.parse(bytes)
        let columns = json["columns"]?.elements ?? []
        name = json["name"]?.text ?? ""
        count = json["records"]?.integer ?? -1
        self.columns = columns.compactMap { $0["name"]?.text }
        labels = columns.compactMap { $0["label"]?.text }
        keys = columns.filter { $0["keySequence"] != nil }
            .sorted { ($0["keySequence"]?.integer ?? 0) < ($1["keySequence"]?.integer ?? 0) }
            .compactMap { $0["name"]?.text }
        rows = (json["rows"]?.elements ?? []).map { $0.elements ?? [] }
    }

    /// The rows by the names of their columns.
    var records: [[String: JSONValue]] {
        rows.map { row in Dictionary(zip(columns, row)) { first, _ in first } }
    }
}

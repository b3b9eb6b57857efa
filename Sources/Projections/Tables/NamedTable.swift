/// A table that a study has, known by its name; it is made when somebody asks for it.
public struct NamedTable {
    /// The table's id: "safety.worst-grade".
    public let id: String
    /// What the rows in its addresses begin with.
    let beginnings: [String]
    private let groups: Set<String>?
    private let make: () -> StudyTable

    /// - Parameters:
    ///   - rows: what the rows in its addresses begin with, so that the table of an address is found unmade.
    ///   - groups: the groups whose columns are kept; for all tables but those that are made for the groups shown.
    init(_ id: String, rows: [String], showing groups: Set<String>? = nil, _ make: @escaping () -> StudyTable) {
        self.id = id
        beginnings = rows
        self.groups = groups
        self.make = make
    }

    /// The table.
    public var table: StudyTable {
        let table = make()
        return groups.map { table.showing($0) } ?? table
    }

    /// Whether a row of addresses can be of this table.
    func mayHave(_ row: String) -> Bool { beginnings.contains { row.hasPrefix($0) } }
}

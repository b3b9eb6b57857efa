import Study
public import Vocabulary

/// A table whose every printed field is made of traced values: rows down, mostly groups across.
///
/// Every table is one of these, so that text, CSV, JSON, Markdown and HTML are written once. What programs read of
/// safety, efficacy and flow stands beside it: ``FixedRecords``.
public struct StudyTable: Hashable, Sendable {
    /// A column of fields.
    public struct Column: Hashable, Sendable {
        /// The group it is of; absent in a listing, whose columns are variables.
        public let group: Code?
        /// Its head, one text a line.
        public let head: [String]
        /// Whether its texts are words, which begin at one side, and not numbers, which end at one.
        public let isWords: Bool

        init(group: Code? = nil, head: [String], isWords: Bool = false) {
            self.group = group
            self.head = head
            self.isWords = isWords
        }
    }

    /// One printed field: a text, and the values by whose addresses it is traced.
    public struct Field: Hashable, Sendable {
        /// What is printed.
        public let text: String
        /// The values, the most telling first; none where nothing is to be said.
        public let cells: [TracedCell]

        init(_ text: String, _ cells: [TracedCell]) {
            self.text = text
            self.cells = cells
        }
    }

    /// A row.
    public struct Row: Hashable, Sendable {
        /// Its part of addresses.
        public let id: String
        /// What it is called.
        public let label: String
        /// How many steps it is moved in, from 0.
        public let indent: Int
        /// One field for each column.
        public let fields: [Field]
        /// In a listing the groups that the row belongs to; empty in a table of groups.
        public let groups: [Code]

        init(_ id: String, _ label: String, indent: Int = 0, groups: [Code] = [], _ fields: [Field]) {
            self.groups = groups
            self.id = id
            self.label = label
            self.indent = indent
            self.fields = fields
        }
    }

    /// Its name among the tables of a study: "safety.worst-grade".
    public let id: String
    /// Its title; free of findings.
    public let title: String
    /// The head of the labels.
    public let stub: String
    /// The columns.
    public let columns: [Column]
    /// The rows.
    public let rows: [Row]
    /// What must be known to read it, one paragraph each.
    public let notes: [String]
    /// Whether a terminal leaves it out because it is long: it is in every file.
    public let isDetail: Bool

    init(
        id: String, title: String, stub: String = "", columns: [Column], rows: [Row], notes: [String] = [],
        isDetail: Bool = false
    ) {
        self.id = id
        self.title = title
        self.stub = stub
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.isDetail = isDetail
    }

    /// Every value of every field.
    public var cells: [TracedCell] { rows.flatMap { $0.fields.flatMap(\.cells) } }

    /// The table with only the columns of some groups; a listing keeps the rows that belong to one of them.
    public func showing(_ groups: Set<String>) -> StudyTable {
        let kept = columns.indices.filter { columns[$0].group.map { groups.contains($0.text) } ?? true }
        let rows = rows.filter { row in row.groups.isEmpty || row.groups.contains { groups.contains($0.text) } }
        return StudyTable(
            id: id, title: title, stub: stub, columns: kept.map { columns[$0] },
            rows: rows.map { row in
                Row(row.id, row.label, indent: row.indent, groups: row.groups, kept.map { row.fields[$0] })
            },
            notes: notes, isDetail: isDetail)
    }
}

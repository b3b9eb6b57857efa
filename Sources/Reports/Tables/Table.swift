/// A table as it is read: columns of text, rows that may be indented, notes below.
///
/// The model knows no medium; ``TextTable`` prints it on a terminal.
public struct Table: Hashable, Sendable {
    /// The side at which the texts of a column meet.
    public enum Alignment: Hashable, Sendable {
        /// Words.
        case leading
        /// Numbers.
        case trailing
    }

    /// A column.
    public struct Column: Hashable, Sendable {
        /// The head, one text a line; printed above the column.
        public var head: [String]
        /// The side at which its texts meet.
        public var alignment: Alignment

        /// Creates a column.
        public init(_ head: [String], _ alignment: Alignment = .trailing) {
            self.head = head
            self.alignment = alignment
        }
    }

    /// One value.
    public struct Cell: Hashable, Sendable {
        /// What is printed.
        public var text: String
        /// The addresses under which `trace` unfolds what it prints, the most telling first; none for labels.
        public var addresses: [String]

        /// The event that it tells of, in tables of pictures.
        public var event: Int?

        /// Creates a cell.
        public init(_ text: String, addresses: [String], event: Int? = nil) {
            self.text = text
            self.addresses = addresses
            self.event = event
        }

        /// Creates a cell with one address, or a label.
        public init(_ text: String, address: String? = nil) {
            self.init(text, addresses: address.map { [$0] } ?? [])
        }
    }

    /// One line.
    public struct Row: Hashable, Sendable {
        /// The cells, one for each column at most; missing ones are empty.
        public var cells: [Cell]
        /// How many steps the first cell is moved in, from 0.
        public var indent: Int

        /// Creates a row.
        public init(_ cells: [Cell], indent: Int = 0) {
            self.cells = cells
            self.indent = indent
        }
    }

    /// Its name among the tables of a study: "safety.rates".
    public var id: String
    /// The title.
    public var title: String
    /// The columns.
    public var columns: [Column]
    /// The rows.
    public var rows: [Row]
    /// What must be known to read it, one paragraph each.
    public var notes: [String]

    /// Creates a table.
    public init(id: String = "", title: String, columns: [Column], rows: [Row] = [], notes: [String] = []) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}

extension Table.Cell: ExpressibleByStringLiteral {
    /// A cell without an address.
    public init(stringLiteral value: String) { self.init(value) }
}

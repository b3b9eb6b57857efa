public import Projections
import Study

extension Table {
    /// A table of traced values as it is read.
    public init(_ table: StudyTable) {
        self.init(
            id: table.id, title: table.title,
            columns: [Column([table.stub], .leading)]
                + table.columns.map { Column($0.head, $0.isWords ? .leading : .trailing) },
            rows: table.rows.map { row in
                Row(
                    [Cell(row.label)]
                        + row.fields.map { Cell($0.text, addresses: $0.cells.map(\.address.description)) },
                    indent: row.indent)
            }, notes: table.notes)
    }
}

extension CSV {
    /// A table as it is read: a record a row, the heads of its columns as names.
    public init(_ table: Table) {
        self.init(
            header: table.columns.map { $0.head.joined(separator: " ") },
            records: table.rows.map { row in
                table.columns.indices.map { $0 < row.cells.count ? row.cells[$0].text : "" }
            })
    }

    /// Values in their fixed shape.
    public init(_ fixed: FixedRecords) { self.init(header: fixed.header, records: fixed.records) }
}

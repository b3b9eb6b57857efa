import Projections
import Study

/// The rows that the tables of a long study are made of, as bytes and without the events behind their values: what a
/// participant costs does not depend on how often they are counted.
struct StudyRows {
    private var rows: [String: [StoredRow]] = [:]

    /// Takes in those of the participants of a view.
    mutating func take(_ view: StudyView) {
        for history in view.histories {
            for row in RowKinds.untracedRows(of: history, view.study) {
                rows[row.table, default: []].append(row.compact)
            }
        }
    }

    /// The rows that one projection is made of.
    func rows(of projection: any Projection.Type) -> [StoredRow] {
        projection.rows.sorted().flatMap { rows[$0] ?? [] }
    }
}

extension StoredRow {
    /// The same in no more memory than it has bytes.
    fileprivate var compact: StoredRow {
        StoredRow(table: table, group: group, participant: participant, bytes: Array(bytes[...]))
    }
}

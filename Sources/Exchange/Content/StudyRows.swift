import Projections
import Study

/// The rows that the tables of a long study are made of, as bytes.
struct StudyRows {
    private var rows: [String: [StoredRow]] = [:]

    /// Takes in those of the participants of a view.
    mutating func take(_ view: StudyView) {
        for history in view.histories {
            for row in RowKinds.rows(of: history, view.study) { rows[row.table, default: []].append(row) }
        }
    }

    /// The rows that one projection is made of.
    func rows(of projection: any Projection.Type) -> [StoredRow] {
        projection.rows.sorted().flatMap { rows[$0] ?? [] }
    }
}

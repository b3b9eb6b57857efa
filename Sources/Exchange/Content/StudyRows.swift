import Ledger
import Projections
import Study

/// The rows that the tables of a long study are made of, without the events behind their values.
///
/// They lie in a file; in memory is where each of them stands, until those of one table are asked for.
struct StudyRows {
    private struct Place {
        var offset: Int64
        var count: Int
        var group: String
        var participant: String
    }

    private let file: UnnamedFile
    private var places: [String: [Place]] = [:]

    init() throws { file = try UnnamedFile() }

    /// Takes in those of the participants of a view.
    mutating func take(_ view: StudyView) throws {
        for history in view.histories {
            for row in RowKinds.untracedRows(of: history, view.study) {
                let offset = try file.append(row.bytes)
                places[row.table, default: []].append(
                    Place(offset: offset, count: row.bytes.count, group: row.group, participant: row.participant))
            }
        }
    }

    /// The rows that one projection is made of.
    func rows(of projection: any Projection.Type) throws -> [StoredRow] {
        try projection.rows.sorted().flatMap { table in
            try (places[table] ?? []).map { place in
                StoredRow(
                    table: table, group: place.group, participant: place.participant,
                    bytes: try file.read(at: place.offset, count: place.count))
            }
        }
    }
}

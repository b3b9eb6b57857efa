import CanonicalJSON

/// Rows that were stored, read and sorted by participant.
struct RowSet: Sendable {
    private struct Key: Hashable {
        let table: String
        let group: String
    }

    private var rows: [Key: [any MemberRow]] = [:]

    /// Reads rows; those of kinds that nobody asks for are left out.
    init(reading stored: [StoredRow], of kinds: [any MemberRow.Type]) throws(MalformedJSON) {
        let known = Dictionary(uniqueKeysWithValues: kinds.map { ($0.table, $0) })
        for row in stored.sorted() {
            guard let kind = known[row.table] else { continue }
            rows[Key(table: row.table, group: row.group), default: []].append(try kind.init(parsing: row.bytes.span))
        }
    }

    /// The rows of one kind and group.
    func rows<Row: MemberRow>(_ kind: Row.Type, of group: String) -> [Row] {
        (rows[Key(table: Row.table, group: group)] ?? []).compactMap { $0 as? Row }
    }
}

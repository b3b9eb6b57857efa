import Synchronization

/// The rows of a view, each kind and group made once, however many tables ask.
///
/// A view never changes, so neither does what is remembered; several tables may ask at the same time.
final class RowMemo: Sendable {
    private struct Key: Hashable {
        let table: String
        let group: String
    }

    private let made = Mutex<[Key: any Sendable]>([:])

    /// The rows of one kind and group, made by `make` at the first time.
    func rows<Row: MemberRow>(of group: String, _ make: () -> [Row]) -> [Row] {
        let key = Key(table: Row.table, group: group)
        if let known = made.withLock({ $0[key] }) as? [Row] { return known }
        let rows = make()
        made.withLock { $0[key] = rows }
        return rows
    }
}

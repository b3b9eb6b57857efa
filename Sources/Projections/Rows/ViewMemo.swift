import Synchronization

/// What was made of a view, each thing once, however many tables ask: the rows of a kind and group, and counts that
/// several tables print.
///
/// A view never changes, so neither does what is remembered; several tables may ask at the same time.
final class ViewMemo: Sendable {
    private struct Key: Hashable {
        let name: String
        let group: String
    }

    private let made = Mutex<[Key: any Sendable]>([:])

    /// What has a name, made by `make` at the first time; of one group, or of the study.
    func value<Value: Sendable>(_ name: String, of group: String = "", _ make: () -> Value) -> Value {
        let key = Key(name: name, group: group)
        if let known = made.withLock({ $0[key] }) as? Value { return known }
        let value = make()
        made.withLock { $0[key] = value }
        return value
    }
}

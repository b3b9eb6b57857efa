/// When the database was locked and unlocked, by event number.
///
/// A request has no effect; the countersignature of another entitled person has.
public struct LockHistory: Hashable, Sendable {
    private struct Change: Hashable, Sendable {
        var seq: Int
        var isLocked: Bool
    }

    private var changes: [Change] = []

    /// Never locked.
    public init() {}

    /// The event since which it is locked as event `seq` is written; `nil` if it is not.
    public func lockedSince(before seq: Int) -> Int? {
        guard let last = changes.last(where: { $0.seq < seq }), last.isLocked else { return nil }
        return last.seq
    }

    /// Whether the last change locked it.
    public var isLocked: Bool { changes.last?.isLocked ?? false }

    mutating func lock(_ seq: Int) { changes.append(Change(seq: seq, isLocked: true)) }
    mutating func unlock(_ seq: Int) { changes.append(Change(seq: seq, isLocked: false)) }
}

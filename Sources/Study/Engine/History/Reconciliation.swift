/// What should have been derived, held against what was recorded as derived; both change one at a time.
struct Reconciliation<Key: Hashable & Sendable>: Hashable, Sendable {
    private(set) var expected: Set<Key> = []
    private(set) var recorded: [Key: Int] = [:]
    private(set) var settled: Set<Key> = []
    /// Expected, not recorded.
    private(set) var missing: Set<Key> = []
    /// Recorded, no longer expected.
    private(set) var surplus: Set<Key> = []

    mutating func expect(_ key: Key) {
        expected.insert(key)
        surplus.remove(key)
        if recorded[key] == nil, !settled.contains(key) { missing.insert(key) }
    }

    mutating func expectNoMore(_ key: Key) {
        expected.remove(key)
        missing.remove(key)
        settled.remove(key)
        if recorded[key] != nil { surplus.insert(key) }
    }

    mutating func record(_ key: Key, seq: Int) {
        recorded[key] = seq
        missing.remove(key)
        if !expected.contains(key) { surplus.insert(key) }
    }

    /// What was recorded is closed; `forGood` if somebody dealt with it, so that it is not recorded again while it
    /// holds.
    mutating func close(_ key: Key, forGood: Bool) {
        recorded[key] = nil
        surplus.remove(key)
        guard expected.contains(key) else { return }
        if forGood { settled.insert(key) } else { missing.insert(key) }
    }
}

/// A fingerprint of a set that does not depend on the order in which its members come.
///
/// Each member is hashed under two keys that are drawn anew in every process; the sums are compared. Nobody can
/// prepare two different sets with equal sums without those keys, and memory does not grow with the set.
struct SetFingerprint: Hashable, Sendable {
    private(set) var count = 0
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    mutating func add(_ parts: some Hashable) {
        count += 1
        first &+= Self.hash(parts, 1)
        second &+= Self.hash(parts, 2)
    }

    private static func hash(_ parts: some Hashable, _ salt: UInt8) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(salt)
        hasher.combine(parts)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    static func == (one: SetFingerprint, other: SetFingerprint) -> Bool {
        one.count == other.count && one.first == other.first && one.second == other.second
    }
}

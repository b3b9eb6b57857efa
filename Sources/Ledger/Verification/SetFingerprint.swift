/// A fingerprint of a set that does not depend on the order in which its members come.
///
/// Each member is hashed under a key that is drawn anew in every process; the sums of the 64-bit hashes are compared.
/// Without that key, which no file can know, two different sets have equal sums with a chance of 1 in 2^64. Memory does
/// not grow with the set.
struct SetFingerprint: Hashable, Sendable {
    private(set) var count = 0
    private var sum: UInt64 = 0

    /// Adds a member, given what is hashed of it.
    mutating func add(_ member: (inout Hasher) -> Void) {
        var hasher = Hasher()
        member(&hasher)
        count += 1
        sum &+= UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// Takes a member away that was added.
    mutating func remove(_ member: (inout Hasher) -> Void) {
        var hasher = Hasher()
        member(&hasher)
        count -= 1
        sum &-= UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// Adds a string of bytes.
    mutating func add(bytes: Span<UInt8>) {
        add { hasher in
            hasher.combine(bytes.count)
            var word: UInt64 = 0
            for index in bytes.indices {
                word = word << 8 | UInt64(bytes[index])
                if index & 7 == 7 { hasher.combine(word) }
            }
            if bytes.count & 7 != 0 { hasher.combine(word) }
        }
    }
}

import Transparency

/// A list of event numbers, kept as how many there are and one digest over all of them.
///
///     digest of nothing = 32 zero bytes
///     next              = SHA-256( digest || number, 8 bytes big-endian )
///
/// 40 bytes, however long the list is: enough to find out whether an index holds it whole.
struct EventList: Hashable, Sendable {
    private(set) var count = 0
    private(set) var digest = Digest(repeating: 0)

    /// Of nothing.
    init() {}

    /// One that was kept.
    init(count: Int, digest: Digest) {
        self.count = count
        self.digest = digest
    }

    /// Of numbers in ascending order.
    init(_ numbers: some Sequence<Int>) { for number in numbers { append(number) } }

    /// Adds the next number.
    mutating func append(_ number: Int) {
        count += 1
        digest = Digest.sha256(of: (digest.array + LedgerTables.number(number)).span)
    }
}

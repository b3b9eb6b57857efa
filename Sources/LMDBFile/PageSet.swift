/// The pages a walk has met, so that none is used twice and no cycle is followed.
///
/// One bit a page in blocks that are made when a page of theirs is met: memory follows the pages read, never a number
/// that a hostile file claims.
struct PageSet: Sendable {
    private static let pagesPerBlock: UInt64 = 1 << 15

    private var blocks: [UInt64: [UInt64]] = [:]
    /// The block used last, kept apart because pages come in runs.
    private var current: [UInt64] = []
    private var currentNumber = UInt64.max

    /// Adds a page, and says whether it is new.
    mutating func insert(_ page: UInt64) -> Bool {
        let (number, bit) = page.quotientAndRemainder(dividingBy: Self.pagesPerBlock)
        if number != currentNumber { switchBlock(to: number) }
        let mask: UInt64 = 1 << (bit % 64)
        let word = Int(bit / 64)
        guard current[word] & mask == 0 else { return false }
        current[word] |= mask
        return true
    }

    private mutating func switchBlock(to number: UInt64) {
        if !current.isEmpty { blocks[currentNumber] = current }
        current = blocks.removeValue(forKey: number) ?? [UInt64](repeating: 0, count: Int(Self.pagesPerBlock / 64))
        currentNumber = number
    }
}

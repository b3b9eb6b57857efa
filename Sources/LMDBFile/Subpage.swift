/// The values of a key that has a few: a small leaf page within the entry.
struct Subpage: Sendable {
    private let range: Range<Int>
    private let upper: Int
    private let count: Int
    private let fixedByteCount: Int?
    private let order: KeyOrder
    private var index = -1

    /// Offsets of the current value's bytes in the buffer of the leaf page.
    private(set) var current = 0..<0

    /// The sub-page in `range` of `bytes`, or nil if it is malformed.
    init?(_ range: Range<Int>, in bytes: Span<UInt8>, of table: TableRecord) {
        guard range.count >= PageHeader.byteCount else { return nil }
        let header = PageHeader(bytes, at: range.lowerBound)
        let isFixed = header.flags.contains(.fixedKeys)
        // LMDB never clears the dirty flag of these.
        let expected: PageHeader.Flags = isFixed ? [.leaf, .subpage, .fixedKeys] : [.leaf, .subpage]
        guard header.flags.subtracting(.dirty) == expected,
            !isFixed || table.flags.contains(.fixedDuplicates),
            let count = header.entryCount(byteCount: range.count), count > 0
        else { return nil }
        self.range = range
        self.count = count
        upper = header.upper
        fixedByteCount = isFixed ? header.keyByteCount : nil
        order = table.duplicateOrder
    }

    /// Goes to the next value; false after the last, nil if it is malformed or out of order.
    mutating func next(in bytes: Span<UInt8>) -> Bool? {
        guard index + 1 < count else { return false }
        index += 1
        let before = current
        if let fixedByteCount {
            let start = range.lowerBound + PageHeader.byteCount + index * fixedByteCount
            current = start..<start + fixedByteCount
        } else {
            guard
                let node = Node(
                    leafEntry: index, in: bytes, pageStart: range.lowerBound, pageByteCount: range.count, upper: upper),
                node.flags == [], node.valueByteCount == 0
            else { return nil }
            current = node.key
        }
        guard index > 0 else { return true }
        return order.isAscending(bytes.extracting(before), bytes.extracting(current)) ? true : nil
    }
}

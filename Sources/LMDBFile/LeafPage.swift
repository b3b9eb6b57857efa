/// A leaf page in memory, whose entries are found by their keys.
struct LeafPage: Sendable {
    let page: UInt64
    let bytes: [UInt8]
    let upper: Int
    let count: Int

    /// Reads and checks a leaf page.
    init(_ page: UInt64, of file: LMDBFile) throws(LMDBFileError) {
        (bytes, upper, count) = try file.page(page, expected: .leaf)
        self.page = page
    }

    /// An entry.
    func node(_ index: Int) throws(LMDBFileError) -> Node {
        guard
            let node = Node(
                leafEntry: index, in: bytes.span, pageStart: 0, pageByteCount: bytes.count, upper: upper)
        else { throw LMDBFileError(.entryOutsidePage(index: index), page: page) }
        return node
    }

    /// The place of the entry with that key; `nil` if the page has none.
    func find(_ key: Span<UInt8>, order: KeyOrder) throws(LMDBFileError) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let found = bytes.span.extracting(try node(middle).key)
            if order.isAscending(found, key) { low = middle + 1 } else { high = middle }
        }
        guard low < count else { return nil }
        let found = bytes.span.extracting(try node(low).key)
        return order.isAscending(key, found) ? nil : low
    }
}

/// A branch page on the way from the root to the current leaf, and which of its children is being walked.
struct BranchLevel: Sendable {
    let page: UInt64
    let bytes: [UInt8]
    let upper: Int
    let count: Int
    var index = 0

    /// Reads and checks a branch page.
    init(_ page: UInt64, of file: LMDBFile) throws(LMDBFileError) {
        (bytes, upper, count) = try file.page(page, expected: .branch)
        self.page = page
    }

    /// The key and child of entry `index`.
    func entry(_ index: Int) throws(LMDBFileError) -> (key: Range<Int>, child: UInt64) {
        guard
            let entry = Node.branchEntry(index, in: bytes.span, pageByteCount: bytes.count, upper: upper)
        else { throw LMDBFileError(.entryOutsidePage(index: index), page: page) }
        return entry
    }

    /// The last entry whose key is `key` or sorts before it; the first has no key, and stands for all that is less.
    func search(_ key: Span<UInt8>, order: KeyOrder) throws(LMDBFileError) -> Int {
        var low = 0
        var high = count
        while high - low > 1 {
            let middle = (low + high) / 2
            let separator = try entry(middle).key
            if order.isAscending(key, bytes.span.extracting(separator)) { high = middle } else { low = middle }
        }
        return low
    }
}

extension LMDBFile {
    /// A branch or leaf page, with its upper bound and its number of entries, after checking that it is the page it
    /// should be.
    func page(
        _ page: UInt64, expected: LMDBFileError.PageKind
    ) throws(LMDBFileError) -> (bytes: [UInt8], upper: Int, count: Int) {
        let size = snapshot.pageByteCount
        _ = try pagesFrom(page)
        var bytes = [UInt8](repeating: 0, count: size)
        try descriptor.fill(&bytes, count: size, from: Int64(page) * Int64(size), page: page)
        let header = PageHeader(bytes.span, at: 0)
        let count = try header.checkedEntryCount(page: page, expected: expected, fixedKeys: false, byteCount: size)
        return (bytes, header.upper, count)
    }
}

extension PageHeader {
    /// The number of entries of a branch or leaf page, at least one, after checking that it is the page it should be.
    func checkedEntryCount(
        page: UInt64, expected: LMDBFileError.PageKind, fixedKeys: Bool, byteCount: Int
    ) throws(LMDBFileError) -> Int {
        guard number == page else { throw LMDBFileError(.wrongPageNumber(number), page: page) }
        let wanted: Flags = expected == .branch ? .branch : fixedKeys ? [.leaf, .fixedKeys] : .leaf
        guard flags == wanted else {
            throw LMDBFileError(.wrongKind(flags: flags.rawValue, expected: expected), page: page)
        }
        guard let count = entryCount(byteCount: byteCount) else {
            throw LMDBFileError(.wrongBounds(lower: lower, upper: upper), page: page)
        }
        guard count > 0 else { throw LMDBFileError(.emptyPage, page: page) }
        return count
    }
}

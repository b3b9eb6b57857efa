/// Walks the leaves of one tree in key order, and checks every page and key it passes.
///
/// Invariants:
/// - Each call of `next` moves on by at least one entry or page, also when it throws; so a walk ends, and goes on
///   behind what is damaged.
/// - A page is met once in a walk, and no branch is deeper than the record says; so a cycle ends the walk.
/// - `node` lies within `window` and belongs to the entry that `next` came to.
struct TreeWalk: ~Copyable, Sendable {
    let file: LMDBFile
    let record: TableRecord
    let order: KeyOrder
    /// The length of keys on leaf pages of fixed-size keys, or nil if there can be none.
    let fixedKeyByteCount: Int?

    var window = PageWindow()
    var node = Node()
    var counted = Counts()
    private(set) var leafPage: UInt64 = 0
    private(set) var index = -1

    private var branches: [BranchLevel] = []
    private var leafStart = 0
    private var leafUpper = 0
    private var leafCount = 0
    private var leafHasFixedKeys = false
    /// The key before the current one, if it is on the same page.
    private var previous: Range<Int>?
    /// The last key of the pages before.
    private var lastKey = HeldKey()
    /// What the branches say the next leaf's keys do not sort before.
    private var separator = HeldKey()
    private var isBegun = false
    private var isEnded = false
    /// Counts can be compared only after a whole walk without damage.
    private var isComplete = true

    struct Counts: Sendable {
        var branchPages: UInt64 = 0
        var leafPages: UInt64 = 0
        var overflowPages: UInt64 = 0
        var entries: UInt64 = 0
    }

    init(_ record: TableRecord, order: KeyOrder, fixedKeyByteCount: Int? = nil, of file: LMDBFile) {
        self.file = file
        self.record = record
        self.order = order
        self.fixedKeyByteCount = fixedKeyByteCount
    }

    var key: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get { window.bytes.span.extracting(node.key) }
    }

    /// Goes to the next entry; false after the last.
    mutating func next(meeting visited: inout PageSet) throws(LMDBFileError) -> Bool {
        do throws(LMDBFileError) {
            while index + 1 >= leafCount {
                if try !nextLeaf(meeting: &visited) { return false }
            }
            index += 1
            try readEntry()
            return true
        } catch {
            isComplete = false
            throw error
        }
    }

    /// Goes to the leaf that `wanted` belongs to, before its first entry.
    ///
    /// The counts are not compared after such a start.
    mutating func seek(_ wanted: Span<UInt8>, meeting visited: inout PageSet) throws(LMDBFileError) {
        isComplete = false
        isBegun = true
        if !record.isEmpty { try descend(to: record.root, seeking: wanted, meeting: &visited) }
    }

    /// Remembers that what was walked is not the whole, so that no counts are compared.
    mutating func markDamaged() { isComplete = false }
}

extension TreeWalk {
    private mutating func nextLeaf(meeting visited: inout PageSet) throws(LMDBFileError) -> Bool {
        if isEnded { return false }
        keepLastKey()
        if !isBegun {
            isBegun = true
            if !record.isEmpty {
                try descend(to: record.root, seeking: nil, meeting: &visited)
                return true
            }
        }
        while let level = branches.last {
            guard level.index + 1 < level.count else {
                branches.removeLast()
                continue
            }
            let index = level.index + 1
            branches[branches.count - 1].index = index
            let entry = try level.entry(index)
            try enter(level, index: index, key: entry.key)
            try descend(to: entry.child, seeking: nil, meeting: &visited)
            return true
        }
        isEnded = true
        if isComplete { try compareCounts() }
        return false
    }

    /// Checks that a separator sorts after all that was walked, and keeps it for the first key behind it.
    private mutating func enter(_ level: BranchLevel, index: Int, key: Range<Int>) throws(LMDBFileError) {
        let bytes = level.bytes.span.extracting(key)
        separator.hold(bytes)
        guard lastKey.isHeld else { return }
        guard order.isAscending(lastKey.span, bytes) else {
            throw LMDBFileError(.keyOutsideBranch(index: index), page: level.page)
        }
    }

    /// Goes down to a leaf: the first below `page`, or that of the wanted key.
    private mutating func descend(
        to page: UInt64, seeking wanted: Span<UInt8>?, meeting visited: inout PageSet
    ) throws(LMDBFileError) {
        var page = page
        while branches.count < record.depth - 1 {
            try meet(page, in: &visited)
            var level = try BranchLevel(page, of: file)
            counted.branchPages += 1
            if let wanted { level.index = try level.search(wanted, order: order) }
            branches.append(level)
            let entry = try level.entry(level.index)
            if level.index > 0 { separator.hold(level.bytes.span.extracting(entry.key)) }
            page = entry.child
        }
        try meet(page, in: &visited)
        try readLeaf(page)
    }

    private func meet(_ page: UInt64, in visited: inout PageSet) throws(LMDBFileError) {
        guard visited.insert(page) else { throw LMDBFileError(.pageMetTwice, page: page) }
    }

    private mutating func readLeaf(_ page: UInt64) throws(LMDBFileError) {
        let start = try window.load(page, of: file)
        let header = PageHeader(window.bytes.span, at: start)
        let hasFixedKeys = fixedKeyByteCount != nil && header.flags.contains(.fixedKeys)
        let count = try header.checkedEntryCount(
            page: page, expected: .leaf, fixedKeys: hasFixedKeys, byteCount: file.snapshot.pageByteCount)
        if hasFixedKeys, header.keyByteCount != fixedKeyByteCount {
            throw LMDBFileError(.wrongBounds(lower: header.lower, upper: header.upper), page: page)
        }
        leafPage = page
        leafStart = start
        leafUpper = header.upper
        leafCount = count
        leafHasFixedKeys = hasFixedKeys
        index = -1
        counted.leafPages += 1
    }

    private mutating func readEntry() throws(LMDBFileError) {
        let before = previous
        previous = nil
        if leafHasFixedKeys, let length = fixedKeyByteCount {
            let start = leafStart + PageHeader.byteCount + index * length
            node = Node(flags: [], key: start..<start + length, value: start..<start, valueByteCount: 0)
        } else {
            guard
                let read = Node(
                    leafEntry: index, in: window.bytes.span, pageStart: leafStart,
                    pageByteCount: file.snapshot.pageByteCount, upper: leafUpper)
            else { throw LMDBFileError(.entryOutsidePage(index: index), page: leafPage) }
            node = read
        }
        previous = node.key
        counted.entries += 1
        try checkOrder(after: before)
    }

    private mutating func checkOrder(after before: Range<Int>?) throws(LMDBFileError) {
        if let before {
            guard order.isAscending(window.bytes.span.extracting(before), key) else {
                throw LMDBFileError(.keyOutOfOrder(index: index), page: leafPage)
            }
            return
        }
        if separator.isHeld {
            separator.drop()
            // At or after the separator is the same as not before it.
            guard !order.isAscending(key, separator.span) else {
                throw LMDBFileError(.keyOutsideBranch(index: index), page: leafPage)
            }
        }
        if lastKey.isHeld {
            guard order.isAscending(lastKey.span, key) else {
                throw LMDBFileError(.keyOutOfOrder(index: index), page: leafPage)
            }
        }
    }

    /// Copies the last key out before its page leaves the window.
    private mutating func keepLastKey() {
        if let previous {
            let bytes = window.bytes
            lastKey.hold(bytes.span.extracting(previous))
        }
        previous = nil
        leafCount = 0
        index = -1
    }

    private func compareCounts() throws(LMDBFileError) {
        let comparisons: [(LMDBFileError.Counted, UInt64, UInt64)] = [
            (.branchPages, record.branchPages, counted.branchPages),
            (.leafPages, record.leafPages, counted.leafPages),
            (.overflowPages, record.overflowPages, counted.overflowPages),
            (.entries, record.entries, counted.entries),
        ]
        for (what, recorded, found) in comparisons where recorded != found {
            throw LMDBFileError(.wrongCount(what, recorded: recorded, found: found))
        }
    }
}

/// A walk over the entries of a table in key order, which checks what it passes.
///
/// ```swift
/// var cursor = file.entries(in: table)
/// while try cursor.next() {
///     consume(cursor.key, cursor.value)
/// }
/// ```
///
/// It checks that every page is the page it should be, that entries lie within their pages, that keys ascend strictly
/// and keep to the ranges of their branches, that no page is used twice, and after a whole walk that pages and entries
/// are as many as the table's record says. After an error, the next call of `next` goes on behind the entry or page
/// that is wrong, so that one walk can list all damage; the counts are not compared then.
public struct EntryCursor: ~Copyable, Sendable {
    /// What the value of the current entry is.
    private enum Value {
        /// Bytes in the leaf page.
        case inline
        /// The first bytes of `overflow` behind the page header.
        case overflow
        /// One of several, in a page within the leaf page.
        case subpage
        /// One of several, copied from a tree of their own.
        case subtree
    }

    private let file: LMDBFile
    private let table: LMDBFile.Table
    private var walk: TreeWalk
    private var visited = PageSet()
    private var kind = Value.inline
    private var overflow: [UInt8] = []
    private var subpage: Subpage?
    private var subtree: TreeWalk?
    private var copied: [UInt8] = []
    /// The key to start at, until it has been passed.
    private var wanted: [UInt8]?
    private var hasSought = false

    init(_ table: LMDBFile.Table, from wanted: [UInt8]?, of file: LMDBFile) {
        self.file = file
        self.table = table
        self.wanted = wanted
        walk = TreeWalk(table.record, order: table.record.keyOrder, of: file)
    }

    /// The key of the current entry, valid after `next` has returned true.
    public var key: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get { walk.key }
    }

    /// The value of the current entry, valid after `next` has returned true.
    public var value: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get {
            switch kind {
            case .inline: walk.window.bytes.span.extracting(walk.node.value)
            case .overflow:
                overflow.span.extracting(PageHeader.byteCount..<PageHeader.byteCount + walk.node.valueByteCount)
            case .subpage: walk.window.bytes.span.extracting(subpage?.current ?? 0..<0)
            case .subtree: copied.span
            }
        }
    }

    /// The value of the current entry, to be kept beyond the next step.
    public mutating func lendValue() -> LentBytes {
        guard case .inline = kind else { return LentBytes([UInt8](copying: value), 0..<value.count) }
        return walk.window.lend(walk.node.value)
    }

    /// Shows the key and the value of the current entry.
    public func read<Row>(_ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) -> Row) -> Row { body(key, value) }

    /// The first page and the length of a value that has pages of its own; `nil` for any other.
    var overflowRun: (page: UInt64, valueByteCount: Int)? {
        guard walk.node.flags == .overflow else { return nil }
        return (walk.window.bytes.span.number64(at: walk.node.value.lowerBound), walk.node.valueByteCount)
    }

    /// The leaf page the current entry is on.
    public var page: UInt64 { walk.leafPage }

    /// Whether the value is the record of a named table, which it can be in the main table only.
    public var isTable: Bool { walk.node.flags == .table }

    /// Goes to the next entry, or of a key with several values to the next value; false after the last.
    public mutating func next() throws(LMDBFileError) -> Bool {
        if try nextDuplicate() { return true }
        if let wanted, !hasSought {
            hasSought = true
            try walk.seek(wanted.span, meeting: &visited)
        }
        while try walk.next(meeting: &visited) {
            if let wanted {
                if walk.order.isAscending(walk.key, wanted.span) { continue }
                self.wanted = nil
            }
            do throws(LMDBFileError) {
                try readValue()
            } catch {
                walk.markDamaged()
                throw error
            }
            return true
        }
        return false
    }
}

extension EntryCursor {
    /// Finds the value of the entry the walk has come to.
    private mutating func readValue() throws(LMDBFileError) {
        kind = .inline
        let node = walk.node
        let severalAllowed = table.record.flags.contains(.duplicates)
        switch node.flags {
        case []:
            return
        case .overflow where !severalAllowed:
            try readOverflow(node)
        case .table where table.isMain && node.valueByteCount == TableRecord.byteCount:
            return
        case .duplicates where severalAllowed:
            try beginSubpage(node)
        case [.duplicates, .table] where severalAllowed:
            try beginSubtree(node)
        default:
            throw LMDBFileError(
                .wrongEntryFlags(index: walk.index, flags: node.flags.rawValue), page: walk.leafPage)
        }
    }

    /// Reads a value that has pages of its own, and checks the run.
    private mutating func readOverflow(_ node: Node) throws(LMDBFileError) {
        let page = walk.window.bytes.span.number64(at: node.value.lowerBound)
        let limit = file.limits.valueByteCount
        guard node.valueByteCount <= limit else {
            throw LMDBFileError(.valueTooLong(byteCount: node.valueByteCount, limit: limit), page: walk.leafPage)
        }
        let size = file.snapshot.pageByteCount
        let needed = PageHeader.byteCount + node.valueByteCount
        let expected = UInt64((needed - 1) / size + 1)
        let available = try file.pagesFrom(page)
        guard expected <= available else { throw LMDBFileError(.endOfFile, page: page) }
        if overflow.count < needed { overflow = [UInt8](repeating: 0, count: max(needed, 2 * overflow.count)) }
        try file.descriptor.fill(&overflow, count: needed, from: Int64(page) * Int64(size), page: page)
        let header = PageHeader(overflow.span, at: 0)
        guard header.number == page else { throw LMDBFileError(.wrongPageNumber(header.number), page: page) }
        guard header.flags == .overflow else {
            throw LMDBFileError(.wrongKind(flags: header.flags.rawValue, expected: .overflow), page: page)
        }
        // LMDB keeps a run that is longer than needed when it writes a shorter value over it.
        let found = header.overflowPageCount
        guard found >= expected, found <= available, found <= file.snapshot.lastPage - page + 1 else {
            throw LMDBFileError(.wrongOverflowLength(found: found, expected: expected), page: page)
        }
        for number in page..<page + found {
            guard visited.insert(number) else { throw LMDBFileError(.pageMetTwice, page: number) }
        }
        walk.counted.overflowPages += found
        kind = .overflow
    }
}

extension EntryCursor {
    private mutating func beginSubpage(_ node: Node) throws(LMDBFileError) {
        guard
            var subpage = Subpage(node.value, in: walk.window.bytes.span, of: table.record),
            subpage.next(in: walk.window.bytes.span) == true
        else { throw wrongDuplicates }
        self.subpage = subpage
        kind = .subpage
    }

    private mutating func beginSubtree(_ node: Node) throws(LMDBFileError) {
        guard node.valueByteCount == TableRecord.byteCount,
            let record = TableRecord(
                walk.window.bytes.span, at: node.value.lowerBound, lastPage: file.snapshot.lastPage)
        else { throw wrongDuplicates }
        let fixed = table.record.flags.contains(.fixedDuplicates) ? Int(clamping: record.pad) : nil
        var subtree = TreeWalk(record, order: table.record.duplicateOrder, fixedKeyByteCount: fixed, of: file)
        guard try subtree.next(meeting: &visited) else { throw wrongDuplicates }
        copied = [UInt8](copying: subtree.key)
        self.subtree = consume subtree
        kind = .subtree
    }

    private var subtreeKey: [UInt8] {
        switch subtree {
        case .some(let subtree): [UInt8](copying: subtree.key)
        case .none: []
        }
    }

    private var wrongDuplicates: LMDBFileError {
        LMDBFileError(.wrongDuplicates(index: walk.index), page: walk.leafPage)
    }

    /// Goes to the next value of the current key, if it has several.
    private mutating func nextDuplicate() throws(LMDBFileError) -> Bool {
        switch kind {
        case .inline, .overflow:
            return false
        case .subpage:
            var moved = subpage
            let outcome = moved?.next(in: walk.window.bytes.span) ?? nil
            subpage = moved
            guard let isThere = outcome else {
                kind = .inline
                walk.markDamaged()
                throw wrongDuplicates
            }
            guard isThere else {
                kind = .inline
                return false
            }
        case .subtree:
            do throws(LMDBFileError) {
                guard try subtree?.next(meeting: &visited) == true else {
                    kind = .inline
                    return false
                }
                copied = subtreeKey
            } catch {
                walk.markDamaged()
                throw error
            }
        }
        walk.counted.entries += 1
        return true
    }
}

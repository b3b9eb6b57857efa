internal import Synchronization

/// Single entries of a table by their keys, with the pages on the way kept for the next.
///
/// It reads as ``EntryCursor`` does, believing nothing, and costs a few small reads where a cursor would be begun anew.
/// What it finds is an entry of the page that the branches lead to; that nothing was hidden, no table can show: who
/// needs to know that compares with something that is not in the file.
///
/// Several threads may use one.
public final class EntryLookup: Sendable {
    private struct Pages {
        var branches: [UInt64: BranchLevel] = [:]
        var leaves: [UInt64: LeafPage] = [:]
    }

    /// Pages kept at most; then all are let go.
    private static let keptPageCount = 1_024

    private let file: LMDBFile
    private let table: LMDBFile.Table
    private let pages = Mutex(Pages())

    /// Lookups in a table of a file.
    public init(_ table: LMDBFile.Table, of file: LMDBFile) {
        self.table = table
        self.file = file
    }

    /// The value under a key; `nil` if there is none.
    ///
    /// - Throws: what is wrong with a page on the way.
    public func value(forKey key: Span<UInt8>) throws(LMDBFileError) -> [UInt8]? {
        guard !table.record.isEmpty else { return nil }
        var page = table.record.root
        for _ in 1..<table.record.depth {
            let level = try branch(page)
            page = try level.entry(try level.search(key, order: table.record.keyOrder)).child
        }
        let leaf = try leaf(page)
        guard let index = try leaf.find(key, order: table.record.keyOrder) else { return nil }
        return try value(of: leaf, at: index)
    }

    /// The last entry; `nil` if there is none.
    ///
    /// - Throws: what is wrong with a page on the way.
    public func last() throws(LMDBFileError) -> (key: [UInt8], value: [UInt8])? {
        guard !table.record.isEmpty else { return nil }
        var page = table.record.root
        for _ in 1..<table.record.depth {
            let level = try branch(page)
            page = try level.entry(level.count - 1).child
        }
        let leaf = try leaf(page)
        let node = try leaf.node(leaf.count - 1)
        let key = [UInt8](copying: leaf.bytes.span.extracting(node.key))
        return (key, try value(of: leaf, at: leaf.count - 1))
    }

    private func value(of leaf: LeafPage, at index: Int) throws(LMDBFileError) -> [UInt8] {
        let node = try leaf.node(index)
        if node.flags.isEmpty || (node.flags == .table && table.isMain) {
            return [UInt8](copying: leaf.bytes.span.extracting(node.value))
        }
        // A value with pages of its own: rare, and the cursor knows how.
        var cursor = file.entries(in: table, from: leaf.bytes.span.extracting(node.key))
        guard try cursor.next() else { throw LMDBFileError(.entryOutsidePage(index: index), page: leaf.page) }
        return [UInt8](copying: cursor.value)
    }

    private func branch(_ page: UInt64) throws(LMDBFileError) -> BranchLevel {
        if let kept = pages.withLock({ $0.branches[page] }) { return kept }
        let read = try BranchLevel(page, of: file)
        pages.withLock { pages in
            if pages.branches.count >= Self.keptPageCount { pages.branches = [:] }
            pages.branches[page] = read
        }
        return read
    }

    private func leaf(_ page: UInt64) throws(LMDBFileError) -> LeafPage {
        if let kept = pages.withLock({ $0.leaves[page] }) { return kept }
        let read = try LeafPage(page, of: file)
        pages.withLock { pages in
            if pages.leaves.count >= Self.keptPageCount { pages.leaves = [:] }
            pages.leaves[page] = read
        }
        return read
    }
}

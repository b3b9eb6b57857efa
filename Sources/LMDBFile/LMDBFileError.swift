/// What is wrong with a data file, and where.
public struct LMDBFileError: Error, Hashable, Sendable {
    /// The page that is wrong, or nil if it is the file as a whole.
    public let page: UInt64?

    /// What is wrong with it.
    public let problem: Problem

    init(_ problem: Problem, page: UInt64? = nil) {
        self.page = page
        self.problem = problem
    }
}

extension LMDBFileError {
    /// What can be wrong with a data file.
    public enum Problem: Hashable, Sendable {
        /// The system refused; the payload is its error number.
        case systemError(Int32)
        /// The path leads to something other than a regular file.
        case notAFile
        /// The file ends before the end of the page.
        case endOfFile
        /// Neither of the first two pages is a valid meta page.
        case noValidMeta
        /// The meta page does not carry LMDB's magic number.
        case wrongMagic(UInt32)
        /// The format is not version 1, that of LMDB 0.9.
        case unsupportedVersion(UInt32)
        /// The page size is not a power of two from 512 to 32,768.
        case wrongPageSize(UInt32)
        /// The page number is not among the data pages of the snapshot, 2 to `last`.
        case pageOutOfRange(last: UInt64)
        /// The page says that it is another page.
        case wrongPageNumber(UInt64)
        /// The page is of another kind than its place in the tree demands.
        case wrongKind(flags: UInt16, expected: PageKind)
        /// The bounds of the free space within the page are not possible.
        case wrongBounds(lower: Int, upper: Int)
        /// A page that must hold something is empty.
        case emptyPage
        /// The page was met before in the same walk.
        case pageMetTwice
        /// An entry does not lie within its page.
        case entryOutsidePage(index: Int)
        /// An entry carries flags that are not possible in its table.
        case wrongEntryFlags(index: Int, flags: UInt16)
        /// A key does not sort after the one before it.
        case keyOutOfOrder(index: Int)
        /// A key lies outside the range that its branch pages give it.
        case keyOutsideBranch(index: Int)
        /// One of several values of a key is malformed or out of order.
        case wrongDuplicates(index: Int)
        /// A value on pages of its own has fewer pages than it has bytes for.
        case wrongOverflowLength(found: UInt64, expected: UInt64)
        /// A value is longer than the reader accepts.
        case valueTooLong(byteCount: Int, limit: Int)
        /// The record of a table is not possible.
        case wrongTableRecord
        /// There are more tables than the reader accepts.
        case tooManyTables(limit: Int)
        /// The list of free pages names a page twice, or one that is not there.
        case wrongFreeList
        /// A table's record counts something else than the walk found.
        case wrongCount(Counted, recorded: UInt64, found: UInt64)
    }

    /// The kinds of pages.
    public enum PageKind: Hashable, Sendable {
        /// `P_META`
        case meta
        /// `P_BRANCH`
        case branch
        /// `P_LEAF`
        case leaf
        /// `P_OVERFLOW`
        case overflow
    }

    /// What a table's record counts.
    public enum Counted: Hashable, Sendable {
        /// `md_branch_pages`
        case branchPages
        /// `md_leaf_pages`
        case leafPages
        /// `md_overflow_pages`
        case overflowPages
        /// `md_entries`
        case entries
    }
}

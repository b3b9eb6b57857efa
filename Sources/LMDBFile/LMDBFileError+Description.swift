internal import SystemPackage

extension LMDBFileError: CustomStringConvertible {
    /// The problem in plain words, with the page it is on.
    public var description: String {
        guard let page else { return problem.description }
        return "page \(page): \(problem)"
    }
}

extension LMDBFileError.Problem: CustomStringConvertible {
    /// The problem in plain words.
    public var description: String {
        switch self {
        case .systemError(let number): "\(Errno(rawValue: number)) (error \(number))"
        case .notAFile: "this is not a regular file"
        case .endOfFile: "the file ends before the end of the page"
        case .noValidMeta: "neither of the first two pages is a valid meta page"
        case .wrongMagic(let found): "expected the magic number 0xbeefc0de, found 0x\(String(found, radix: 16))"
        case .unsupportedVersion(let found): "expected format version 1, found \(found)"
        case .wrongPageSize(let found): "expected a page size that is a power of two from 512 to 32768, found \(found)"
        case .pageOutOfRange(let last): "expected a page number from 2 to \(last)"
        case .wrongPageNumber(let found): "the page says that it is page \(found)"
        case .wrongKind(let flags, let expected):
            "expected a \(expected) page, found flags 0x\(String(flags, radix: 16))"
        case .wrongBounds(let lower, let upper): "the free space cannot be from \(lower) to \(upper)"
        case .emptyPage: "the page is empty"
        case .pageMetTwice: "the page is used twice"
        case .entryOutsidePage(let index): "entry \(index) does not lie within the page"
        case .wrongEntryFlags(let index, let flags): "entry \(index) has the flags 0x\(String(flags, radix: 16))"
        case .keyOutOfOrder(let index): "the key of entry \(index) does not sort after the one before it"
        case .keyOutsideBranch(let index): "the key of entry \(index) lies outside the range of its branch"
        case .wrongDuplicates(let index): "the values of entry \(index) are malformed or out of order"
        case .wrongOverflowLength(let found, let expected): "expected a run of \(expected) pages, found \(found)"
        case .valueTooLong(let byteCount, let limit): "a value has \(byteCount) bytes, more than \(limit)"
        case .wrongTableRecord: "the record of a table is not possible"
        case .wrongFreeList: "the list of free pages names a page twice, or one that is not there"
        case .tooManyTables(let limit): "there are more than \(limit) tables"
        case .wrongCount(let what, let recorded, let found): "the record counts \(recorded) \(what), the walk \(found)"
        }
    }
}

extension LMDBFileError.Counted: CustomStringConvertible {
    /// What is counted, in the plural.
    public var description: String {
        switch self {
        case .branchPages: "branch pages"
        case .leafPages: "leaf pages"
        case .overflowPages: "overflow pages"
        case .entries: "entries"
        }
    }
}

/// What the file keeps about a table, 48 bytes (`MDB_db`).
///
///      0  u32  key size of fixed-size duplicates; in the record of the free list, the page size
///      4  u16  flags: 0x02 reversed keys, 0x04 several values a key, 0x08 number keys, 0x10 values of one size,
///              0x20 number values, 0x40 reversed values
///      6  u16  depth of the tree; 0 if it is empty
///      8  u64  branch pages
///     16  u64  leaf pages
///     24  u64  overflow pages
///     32  u64  entries
///     40  u64  page number of the root; all ones if the tree is empty
struct TableRecord: Hashable, Sendable {
    static let byteCount = 48
    static let noPage = UInt64.max
    /// LMDB's cursors cannot go deeper (`CURSOR_STACK`).
    static let maximumDepth = 32

    let pad: UInt32
    let flags: Flags
    let depth: Int
    let branchPages: UInt64
    let leafPages: UInt64
    let overflowPages: UInt64
    let entries: UInt64
    let root: UInt64

    struct Flags: OptionSet, Hashable, Sendable {
        let rawValue: UInt16
        static let reversedKeys = Flags(rawValue: 0x02)
        static let duplicates = Flags(rawValue: 0x04)
        static let numberKeys = Flags(rawValue: 0x08)
        static let fixedDuplicates = Flags(rawValue: 0x10)
        static let numberDuplicates = Flags(rawValue: 0x20)
        static let reversedDuplicates = Flags(rawValue: 0x40)
    }

    var isEmpty: Bool { root == Self.noPage }

    var keyOrder: KeyOrder { flags.isDisjoint(with: [.reversedKeys, .numberKeys]) ? .forward : .backward }

    var duplicateOrder: KeyOrder {
        flags.isDisjoint(with: [.reversedDuplicates, .numberDuplicates]) ? .forward : .backward
    }

    /// Reads the record at `offset`, or says nil if it is not possible in a snapshot whose last page is `lastPage`.
    init?(_ bytes: Span<UInt8>, at offset: Int, lastPage: UInt64) {
        pad = bytes.number32(at: offset)
        flags = Flags(rawValue: bytes.number16(at: offset + 4))
        depth = Int(bytes.number16(at: offset + 6))
        branchPages = bytes.number64(at: offset + 8)
        leafPages = bytes.number64(at: offset + 16)
        overflowPages = bytes.number64(at: offset + 24)
        entries = bytes.number64(at: offset + 32)
        root = bytes.number64(at: offset + 40)
        if isEmpty {
            guard depth == 0, entries == 0, branchPages == 0, leafPages == 0, overflowPages == 0 else { return nil }
        } else {
            guard (1...Self.maximumDepth).contains(depth), root >= 2, root <= lastPage else { return nil }
        }
    }
}

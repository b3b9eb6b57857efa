/// The first 16 bytes of a page (`MDB_page`).
///
///      0  u64  page number
///      8  u16  key size, on leaf pages of fixed-size keys
///     10  u16  flags
///     12  u16  lower: end of the entry offsets, which begin at 16 and have two bytes each
///     14  u16  upper: start of the entries, which fill the page to its end
///     12  u32  instead of both, on the first page of an overflow run: its number of pages
struct PageHeader {
    static let byteCount = 16

    struct Flags: OptionSet {
        let rawValue: UInt16
        static let branch = Flags(rawValue: 0x01)
        static let leaf = Flags(rawValue: 0x02)
        static let overflow = Flags(rawValue: 0x04)
        static let meta = Flags(rawValue: 0x08)
        static let dirty = Flags(rawValue: 0x10)
        static let fixedKeys = Flags(rawValue: 0x20)
        static let subpage = Flags(rawValue: 0x40)
    }

    let number: UInt64
    let keyByteCount: Int
    let flags: Flags
    let lower: Int
    let upper: Int

    /// Reads the header at `offset`; 16 bytes must be there.
    init(_ bytes: Span<UInt8>, at offset: Int) {
        number = bytes.number64(at: offset)
        keyByteCount = Int(bytes.number16(at: offset + 8))
        flags = Flags(rawValue: bytes.number16(at: offset + 10))
        lower = Int(bytes.number16(at: offset + 12))
        upper = Int(bytes.number16(at: offset + 14))
    }

    var overflowPageCount: UInt64 { UInt64(lower) | UInt64(upper) << 16 }

    /// The number of entries of a page of `byteCount` bytes, or nil if the bounds are not possible.
    func entryCount(byteCount: Int) -> Int? {
        guard lower >= Self.byteCount, lower.isMultiple(of: 2) else { return nil }
        let count = (lower - Self.byteCount) / 2
        if flags.contains(.fixedKeys) {
            // The keys follow the header; the lower bound only counts them, and the upper says nothing.
            guard keyByteCount > 0, Self.byteCount + count * keyByteCount <= byteCount else { return nil }
            return count
        }
        guard lower <= upper, upper <= byteCount else { return nil }
        return count
    }
}

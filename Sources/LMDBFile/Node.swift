/// An entry of a leaf page (`MDB_node`).
///
///     0  u32  length of the value
///     4  u16  flags: 0x01 the value is on overflow pages, 0x02 it is the record of a table, 0x04 there are several
///     6  u16  length of the key
///     8       key, value; or key and u64 number of the first overflow page
///
/// On a branch page the first six bytes are the page number of the child, and there is no value.
struct Node {
    static let byteCount = 8

    struct Flags: OptionSet {
        let rawValue: UInt16
        static let overflow = Flags(rawValue: 0x01)
        static let table = Flags(rawValue: 0x02)
        static let duplicates = Flags(rawValue: 0x04)
    }

    var flags: Flags = []
    /// Offsets of the key's bytes in the buffer the page is in.
    var key = 0..<0
    /// Offsets of the value's bytes, or of the overflow page number.
    var value = 0..<0
    /// The length of the value, also where it is on overflow pages.
    var valueByteCount = 0
}

extension Node {
    /// Where entry `index` begins and its page ends, or nil if it does not lie between the page's upper bound and its
    /// end.
    private static func place(
        _ index: Int, in bytes: Span<UInt8>, pageStart: Int, pageByteCount: Int, upper: Int
    ) -> (start: Int, end: Int)? {
        let offset = Int(bytes.number16(at: pageStart + PageHeader.byteCount + 2 * index))
        guard offset >= upper, offset + byteCount <= pageByteCount else { return nil }
        return (pageStart + offset, pageStart + pageByteCount)
    }

    /// Reads entry `index` of a leaf page, or says nil if it does not lie within the page.
    ///
    /// The entry offsets must have been checked to lie within the page, which `PageHeader.entryCount` does.
    init?(leafEntry index: Int, in bytes: Span<UInt8>, pageStart: Int, pageByteCount: Int, upper: Int) {
        guard
            let (start, end) = Self.place(
                index, in: bytes, pageStart: pageStart, pageByteCount: pageByteCount, upper: upper)
        else { return nil }
        valueByteCount = Int(bytes.number32(at: start))
        flags = Flags(rawValue: bytes.number16(at: start + 4))
        let keyStart = start + Self.byteCount
        let valueStart = keyStart + Int(bytes.number16(at: start + 6))
        let valueEnd = valueStart + (flags.contains(.overflow) ? 8 : valueByteCount)
        guard valueEnd <= end else { return nil }
        key = keyStart..<valueStart
        value = valueStart..<valueEnd
    }

    /// Reads entry `index` of a branch page: its key's offsets and the page it leads to.
    static func branchEntry(
        _ index: Int, in bytes: Span<UInt8>, pageByteCount: Int, upper: Int
    ) -> (key: Range<Int>, child: UInt64)? {
        guard
            let (start, end) = place(index, in: bytes, pageStart: 0, pageByteCount: pageByteCount, upper: upper)
        else { return nil }
        let keyEnd = start + byteCount + Int(bytes.number16(at: start + 6))
        guard keyEnd <= end else { return nil }
        let child = UInt64(bytes.number32(at: start)) | UInt64(bytes.number16(at: start + 4)) << 32
        return (start + byteCount..<keyEnd, child)
    }
}

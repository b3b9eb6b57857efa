/// A value that outlives the cursor's step, as a part of the pages it was read with: lending copies no byte.
///
/// It keeps those pages in memory, at most eight of them, or the pages of one long value.
public struct LentBytes: Sendable {
    private let pages: [UInt8]
    private let range: Range<Int>

    init(_ pages: [UInt8], _ range: Range<Int>) {
        self.pages = pages
        self.range = range
    }

    /// Bytes that somebody else read, as a whole.
    public init(_ bytes: [UInt8]) {
        pages = bytes
        range = bytes.indices
    }

    /// The number of bytes.
    public var count: Int { range.count }

    /// The bytes.
    public var span: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get { pages.span.extracting(range) }
    }
}

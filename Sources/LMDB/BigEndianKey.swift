/// A number as eight bytes, most significant first, so that the byte order of keys is the order of the numbers.
///
///     0x00000000_00000102  ->  00 00 00 00 00 00 01 02
public struct BigEndianKey: Sendable {
    private let bytes: InlineArray<8, UInt8>

    /// The key of `number`.
    public init(_ number: UInt64) {
        bytes = InlineArray { index in UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * index)) }
    }

    /// The eight bytes.
    public var span: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get { bytes.span }
    }
}

extension UInt64 {
    /// The number a big-endian key stands for, or nil unless there are exactly eight bytes.
    public init?(bigEndianKey bytes: Span<UInt8>) {
        guard bytes.count == 8 else { return nil }
        var number: UInt64 = 0
        for index in bytes.indices { number = number << 8 | UInt64(bytes[index]) }
        self = number
    }
}

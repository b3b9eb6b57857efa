/// A byte string whose length is part of its type, kept inline.
///
/// Copying one is a plain memory copy; making one allocates nothing. Text forms are strict both ways: what is read is
/// exactly what would have been written.
public struct FixedBytes<let count: Int>: BitwiseCopyable, Sendable {
    @usableFromInline
    var storage: InlineArray<count, UInt8>

    @inlinable
    init(storage: InlineArray<count, UInt8>) {
        self.storage = storage
    }

    /// All bytes the same.
    @inlinable
    public init(repeating byte: UInt8) {
        storage = InlineArray(repeating: byte)
    }

    /// Copies `bytes`; `nil` unless there are exactly `count` of them.
    @inlinable
    public init?(_ bytes: Span<UInt8>) {
        guard bytes.count == count else { return nil }
        storage = InlineArray { bytes[$0] }
    }

    /// Copies `bytes`; `nil` unless there are exactly `count` of them.
    @inlinable
    public init?(_ bytes: [UInt8]) {
        self.init(bytes.span)
    }

    /// Copies the elements of `bytes`; `nil` unless there are exactly `count` of them.
    @inlinable
    public init?(_ bytes: some Sequence<UInt8>) {
        self.init(Array(bytes))
    }

    /// A view of the bytes, valid while this value is.
    @inlinable
    public var span: Span<UInt8> {
        @_lifetime(borrow self)
        get { storage.span }
    }

    /// The bytes as an array.
    @inlinable
    public var array: [UInt8] {
        [UInt8](capacity: count) { output in
            for index in storage.indices { output.append(storage[index]) }
        }
    }

    /// The byte at `index`, which is in `0..<count`.
    @inlinable
    public subscript(index: Int) -> UInt8 {
        storage[index]
    }
}

extension FixedBytes: Hashable {
    /// Whether all bytes are the same, not promised to be constant in time.
    @inlinable
    public static func == (left: FixedBytes, right: FixedBytes) -> Bool {
        var difference: UInt8 = 0
        for index in left.storage.indices { difference |= left.storage[index] ^ right.storage[index] }
        return difference == 0
    }

    /// Feeds all bytes, in words of eight, to `hasher`.
    @inlinable
    public func hash(into hasher: inout Hasher) {
        var word: UInt64 = 0
        for index in storage.indices {
            word = word << 8 | UInt64(storage[index])
            if index & 7 == 7 { hasher.combine(word) }
        }
        if count & 7 != 0 { hasher.combine(word) }
    }
}

extension FixedBytes: CustomStringConvertible {
    /// Lower-case hex.
    public var description: String { hex }
}

extension FixedBytes {
    /// Reads lower-case hex of exactly `count` bytes; `nil` for anything else, capitals and spaces included.
    @inlinable
    public init?(hex: String) {
        self.init(hex: hex.utf8.span)
    }

    /// Reads lower-case hex of exactly `count` bytes; `nil` for anything else, capitals and spaces included.
    @inlinable
    public init?(hex: Span<UInt8>) {
        guard hex.count == 2 * count else { return nil }
        // Judged once, at the end: a branch a digit would cost more than the digits.
        var seen: UInt8 = 0
        storage = InlineArray { index in
            let (high, low) = (Hexadecimal.nibble(hex[2 * index]), Hexadecimal.nibble(hex[2 * index + 1]))
            seen |= high | low
            return high << 4 | low & 0x0F
        }
        guard seen <= 0x0F else { return nil }
    }

    /// Lower-case hex, two digits a byte.
    public var hex: String { Hexadecimal.encode(span) }

    /// Reads padded standard base64 (RFC 4648 section 4) of exactly `count` bytes; `nil` for anything else.
    public init?(base64: String) {
        self.init(base64: base64.utf8.span)
    }

    /// Reads padded standard base64 (RFC 4648 section 4) of exactly `count` bytes; `nil` for anything else.
    public init?(base64: Span<UInt8>) {
        guard let bytes = PaddedBase64.decode(base64) else { return nil }
        self.init(bytes)
    }

    /// Padded standard base64 (RFC 4648 section 4).
    public var base64: String { PaddedBase64.encode(span) }
}

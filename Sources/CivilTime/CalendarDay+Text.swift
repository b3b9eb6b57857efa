extension CalendarDay {
    /// Reads "YYYY-MM-DD".
    ///
    /// - Parameter bytes: exactly ten ASCII bytes of an existing date.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing bytes: Span<UInt8>) throws(MalformedTimeText) {
        guard bytes.count == 10, let day = CalendarDay(bytes, at: 0) else { throw MalformedTimeText(expected: .day) }
        self = day
    }

    /// Reads "YYYY-MM-DD".
    ///
    /// - Parameter text: the same form as text.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing text: String) throws(MalformedTimeText) {
        try self.init(parsing: text.utf8Span.span)
    }

    /// Reads the ten bytes from `offset`, which the caller knows to be there.
    init?(_ bytes: Span<UInt8>, at offset: Int) {
        var digits = DigitReader()
        let year = digits.four(bytes, at: offset)
        let month = digits.two(bytes, at: offset + 5)
        let day = digits.two(bytes, at: offset + 8)
        guard digits.allWereDigits, bytes[offset + 4] == 0x2D, bytes[offset + 7] == 0x2D else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Appends the ten bytes "YYYY-MM-DD".
    public func write(to bytes: inout [UInt8]) {
        bytes.appendDate(components)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The stored form, "2026-03-05".
    public var description: String { textOfBytes(write(to:)) }
}

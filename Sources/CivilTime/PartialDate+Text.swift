extension PartialDate {
    /// Reads "2025-11-03", "2025-11" or "2025".
    ///
    /// - Parameter bytes: one of the three forms, nothing before or after.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing bytes: Span<UInt8>) throws(MalformedTimeText) {
        guard let value = PartialDate(strict: bytes) else { throw MalformedTimeText(expected: .partialDate) }
        self = value
    }

    /// Reads "2025-11-03", "2025-11" or "2025".
    ///
    /// - Parameter text: the same forms as text.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing text: String) throws(MalformedTimeText) {
        try self.init(parsing: text.utf8Span.span)
    }

    init?(strict bytes: Span<UInt8>) {
        var digits = DigitReader()
        switch bytes.count {
        case 10:
            guard let day = CalendarDay(bytes, at: 0) else { return nil }
            self = .day(day)
        case 7:
            let (year, month) = (digits.four(bytes, at: 0), digits.two(bytes, at: 5))
            guard digits.allWereDigits, bytes[4] == 0x2D, year > 0, (1...12).contains(month) else { return nil }
            self = .month(year: year, month: month)
        case 4:
            let year = digits.four(bytes, at: 0)
            guard digits.allWereDigits, year > 0 else { return nil }
            self = .year(year)
        default: return nil
        }
    }

    /// Appends the stored form.
    public func write(to bytes: inout [UInt8]) {
        switch self {
        case .day(let day): day.write(to: &bytes)
        case .month(let year, let month):
            bytes.appendFourDigits(clamped(year, 1...9999))
            bytes.append(0x2D)
            bytes.appendTwoDigits(clamped(month, 1...12))
        case .year(let year): bytes.appendFourDigits(clamped(year, 1...9999))
        }
    }
}

extension PartialDate: CustomStringConvertible {
    /// The stored form, "2025-11-03", "2025-11" or "2025".
    public var description: String { textOfBytes(write(to:)) }
}

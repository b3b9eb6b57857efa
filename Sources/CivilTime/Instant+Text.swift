// The stored form of an instant: exactly 24 bytes, one spelling for each value.
//
//     2026-03-05T19:05:00.123Z
//     0123456789..............   offset
//
// Years 0001 to 9999, real dates, hours 00 to 23, minutes and seconds 00 to 59. Nothing else is read: no other
// fraction, no lower case, no offset, no leap second.

extension Instant {
    /// Reads "YYYY-MM-DDTHH:MM:SS.mmmZ".
    ///
    /// - Parameter bytes: exactly the 24 ASCII bytes of the form above.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing bytes: Span<UInt8>) throws(MalformedTimeText) {
        guard bytes.count == 24 else { throw MalformedTimeText(expected: .instant) }
        var digits = DigitReader()
        let year = digits.four(bytes, at: 0)
        let month = digits.two(bytes, at: 5)
        let day = digits.two(bytes, at: 8)
        let hour = digits.two(bytes, at: 11)
        let minute = digits.two(bytes, at: 14)
        let second = digits.two(bytes, at: 17)
        let millisecond = digits.three(bytes, at: 20)
        let dateMarks = bytes[4] == 0x2D && bytes[7] == 0x2D && bytes[10] == 0x54
        let timeMarks = bytes[13] == 0x3A && bytes[16] == 0x3A && bytes[19] == 0x2E && bytes[23] == 0x5A
        guard
            digits.allWereDigits, dateMarks, timeMarks, hour < 24, minute < 60, second < 60,
            GregorianCalendar.isDate(year: year, month: month, day: day)
        else { throw MalformedTimeText(expected: .instant) }
        let days = GregorianCalendar.daysSince1970(year: year, month: month, day: day)
        let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
        self.init(millisecondsSince1970: Int64(seconds * 1000 + millisecond))
    }

    /// Reads "YYYY-MM-DDTHH:MM:SS.mmmZ".
    ///
    /// - Parameter text: the same form as text.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing text: String) throws(MalformedTimeText) {
        try self.init(parsing: text.utf8Span.span)
    }

    /// Appends the 24 bytes "YYYY-MM-DDTHH:MM:SS.mmmZ".
    public func write(to bytes: inout [UInt8]) {
        let days = floorDivide(millisecondsSince1970, by: 86_400_000)
        let date = GregorianCalendar.date(daysSince1970: Int(days))
        let rest = Int(millisecondsSince1970 - days * 86_400_000)
        bytes.appendDate(date)
        bytes.append(0x54)
        bytes.appendTwoDigits(rest / 3_600_000)
        bytes.append(0x3A)
        bytes.appendTwoDigits(rest / 60_000 % 60)
        bytes.append(0x3A)
        bytes.appendTwoDigits(rest / 1000 % 60)
        bytes.append(0x2E)
        bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest / 100 % 10))
        bytes.appendTwoDigits(rest % 100)
        bytes.append(0x5A)
    }
}

extension Instant: CustomStringConvertible {
    /// The stored form, "2026-03-05T19:05:00.123Z".
    public var description: String { textOfBytes(write(to:)) }
}

// The stored form of a zoned minute, RFC 9557 with one spelling for each value.
//
//     2026-03-05T14:05:00-05:00[America/Toronto]
//     0         1         2    25
//
// Seconds are always 00. The offset is +hh:mm or -hh:mm up to 23:59; zero is +00:00, since "Z" and "-00:00" say that
// the local offset is unknown (RFC 9557 section 2.2). Exactly one suffix, the zone name, without a critical flag.

extension ZonedMinute {
    /// Reads "2026-03-05T14:05:00-05:00[America/Toronto]".
    ///
    /// - Parameter bytes: the whole form above, nothing before or after.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing bytes: Span<UInt8>) throws(MalformedTimeText) {
        guard let value = ZonedMinute(strict: bytes) else { throw MalformedTimeText(expected: .zonedMinute) }
        self = value
    }

    /// Reads "2026-03-05T14:05:00-05:00[America/Toronto]".
    ///
    /// - Parameter text: the same form as text.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing text: String) throws(MalformedTimeText) {
        try self.init(parsing: text.utf8Span.span)
    }

    private init?(strict bytes: Span<UInt8>) {
        guard bytes.count >= 28, let day = CalendarDay(bytes, at: 0) else { return nil }
        var digits = DigitReader()
        let hour = digits.two(bytes, at: 11)
        let minute = digits.two(bytes, at: 14)
        let second = digits.two(bytes, at: 17)
        let offsetHour = digits.two(bytes, at: 20)
        let offsetMinute = digits.two(bytes, at: 23)
        let isEast = bytes[19] == 0x2B
        let size = offsetHour * 60 + offsetMinute
        let timeMarks = bytes[10] == 0x54 && bytes[13] == 0x3A && bytes[16] == 0x3A
        let zoneMarks = bytes[22] == 0x3A && bytes[25] == 0x5B && bytes[bytes.count - 1] == 0x5D
        guard
            digits.allWereDigits, timeMarks, zoneMarks, isEast || bytes[19] == 0x2D, hour < 24, minute < 60,
            second == 0, offsetHour < 24, offsetMinute < 60, isEast || size > 0
        else { return nil }
        let name = bytes.extracting(26..<bytes.count - 1)
        guard ZonedMinute.isZoneName(name), let text = try? UTF8Span(validating: name) else { return nil }
        self.init(
            day: day, minuteOfDay: hour * 60 + minute, offsetMinutes: isEast ? size : -size,
            checkedZone: String(copying: text))
    }

    /// Appends "2026-03-05T14:05:00-05:00[America/Toronto]".
    public func write(to bytes: inout [UInt8]) {
        day.write(to: &bytes)
        bytes.append(0x54)
        bytes.appendTwoDigits(hour)
        bytes.append(0x3A)
        bytes.appendTwoDigits(minute)
        bytes.append(contentsOf: [0x3A, 0x30, 0x30])
        bytes.appendOffset(minutes: offsetMinutes)
        bytes.append(0x5B)
        bytes.append(contentsOf: zone.utf8)
        bytes.append(0x5D)
    }
}

extension ZonedMinute: CustomStringConvertible {
    /// The stored form, "2026-03-05T14:05:00-05:00[America/Toronto]".
    public var description: String { textOfBytes(write(to:)) }
}

extension [UInt8] {
    /// Appends a UTC offset as "+hh:mm" or "-hh:mm".
    mutating func appendOffset(minutes: Int) {
        append(minutes < 0 ? 0x2D : 0x2B)
        appendTwoDigits(abs(minutes) / 60)
        append(0x3A)
        appendTwoDigits(abs(minutes) % 60)
    }
}

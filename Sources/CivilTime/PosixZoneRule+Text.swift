extension PosixZoneRule {
    /// Reads a POSIX TZ string with its rules written out, or gives nothing.
    init?(parsing bytes: [UInt8]) {
        var cursor = PosixZoneCursor(bytes: bytes)
        guard let name = cursor.name(), let west = cursor.time(hours: 24) else { return nil }
        standard = Offset(seconds: -west, abbreviation: name)
        if !cursor.isAtEnd {
            guard let daylight = cursor.daylight(standardSeconds: -west), cursor.isAtEnd else { return nil }
            self.daylight = daylight
        }
        // Under a day when rounded to minutes, as in the transitions.
        guard abs(standard.seconds) < 86_370, abs(daylight?.offset.seconds ?? 0) < 86_370 else { return nil }
    }
}

/// Reads the parts of a POSIX TZ string, each part or nothing.
private struct PosixZoneCursor {
    let bytes: [UInt8]
    var offset = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }

    private var next: UInt8? { isAtEnd ? nil : bytes[offset] }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    /// Three to sixteen letters, or such of letters, digits, plus and minus in angle brackets.
    mutating func name() -> String? {
        let isQuoted = skip(0x3C)
        let start = offset
        while let byte = next, isLetter(byte) || (isQuoted && isDigitOrSign(byte)) { offset += 1 }
        let name = bytes[start..<offset]
        guard (3...16).contains(name.count), !isQuoted || skip(0x3E) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// Seconds from `[+-]h[h[h]][:mm[:ss]]`.
    mutating func time(hours limit: Int) -> Int? {
        let isNegative = skip(0x2D)
        if !isNegative { _ = skip(0x2B) }
        guard let hours = number(0...limit) else { return nil }
        var seconds = hours * 3600
        if skip(0x3A) {
            guard let minutes = number(0...59) else { return nil }
            seconds += minutes * 60
            if skip(0x3A) {
                guard let rest = number(0...59) else { return nil }
                seconds += rest
            }
        }
        return isNegative ? -seconds : seconds
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let start = offset
        var value = 0
        while let byte = next, (0x30...0x39).contains(byte), offset - start < 3 {
            value = value * 10 + Int(byte - 0x30)
            offset += 1
        }
        return offset > start && range.contains(value) ? value : nil
    }

    /// Daylight time with its two moments: `EDT[4],M3.2.0[/2],M11.1.0[/2]`.
    mutating func daylight(standardSeconds: Int) -> PosixZoneRule.Daylight? {
        guard let name = name() else { return nil }
        var seconds = standardSeconds + 3600
        if next != 0x2C {
            guard let west = time(hours: 24) else { return nil }
            seconds = -west
        }
        guard skip(0x2C), let start = moment(), skip(0x2C), let end = moment() else { return nil }
        let offset = PosixZoneRule.Offset(seconds: seconds, abbreviation: name)
        return PosixZoneRule.Daylight(offset: offset, start: start, end: end)
    }

    mutating func moment() -> YearlyMoment? {
        guard let day = day() else { return nil }
        guard skip(0x2F) else { return YearlyMoment(day: day, seconds: 7200) }
        guard let seconds = time(hours: 167) else { return nil }
        return YearlyMoment(day: day, seconds: seconds)
    }

    mutating func day() -> YearlyMoment.Day? {
        if skip(0x4A) { return number(1...365).map(YearlyMoment.Day.julian) }
        guard skip(0x4D) else { return number(0...365).map(YearlyMoment.Day.zeroBased) }
        guard
            let month = number(1...12), skip(0x2E), let week = number(1...5), skip(0x2E), let day = number(0...6)
        else { return nil }
        return .weekday(month: month, week: week, day: day)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private func isDigitOrSign(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
    }
}

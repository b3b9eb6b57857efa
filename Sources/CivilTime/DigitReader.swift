/// Reads fixed-width decimal numbers and remembers whether every byte was a digit.
///
/// The caller has checked the length; the verdict is asked once, at the end, so that the reading has no branches.
struct DigitReader {
    private var highest: UInt8 = 0

    /// True if every byte read so far was 0 to 9.
    var allWereDigits: Bool { highest < 10 }

    /// The value of the digit at `offset`.
    mutating func one(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        let digit = bytes[offset] &- 0x30
        highest = max(highest, digit)
        return Int(digit)
    }

    /// The number written in the two digits from `offset`.
    mutating func two(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        one(bytes, at: offset) * 10 + one(bytes, at: offset + 1)
    }

    /// The number written in the three digits from `offset`.
    mutating func three(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        two(bytes, at: offset) * 10 + one(bytes, at: offset + 2)
    }

    /// The number written in the four digits from `offset`.
    mutating func four(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        two(bytes, at: offset) * 100 + two(bytes, at: offset + 2)
    }
}

extension [UInt8] {
    /// Appends the last two digits of `number`, which is not negative.
    mutating func appendTwoDigits(_ number: Int) {
        append(UInt8(truncatingIfNeeded: 0x30 + number / 10 % 10))
        append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
    }

    /// Appends the last four digits of `number`, which is not negative.
    mutating func appendFourDigits(_ number: Int) {
        appendTwoDigits(number / 100)
        appendTwoDigits(number)
    }

    /// Appends "YYYY-MM-DD".
    mutating func appendDate(_ date: (year: Int, month: Int, day: Int)) {
        appendFourDigits(date.year)
        append(0x2D)
        appendTwoDigits(date.month)
        append(0x2D)
        appendTwoDigits(date.day)
    }
}

/// The text whose ASCII bytes `write` appends.
func textOfBytes(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// An unsigned number in plain ASCII decimal, strict: no sign, no leading zero, "0" for zero.
///
///     0 | [1-9][0-9]*
enum PlainDecimal {
    /// The number; `nil` for anything that would not print the same, or is above `Int64.max`.
    ///
    /// The bound is the one other implementations of transparency logs keep, and makes 63 hashes the longest proof.
    static func decode(_ text: Span<UInt8>) -> UInt64? {
        guard !text.isEmpty, text.count == 1 || text[0] != UInt8(ascii: "0") else { return nil }
        var number: Int64 = 0
        for index in text.indices {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) else { return nil }
            let (tenfold, tooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tenfold.addingReportingOverflow(Int64(text[index] - UInt8(ascii: "0")))
            guard !tooLarge, !carried else { return nil }
            number = sum
        }
        return UInt64(number)
    }
}

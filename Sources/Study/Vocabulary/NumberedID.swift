/// The counting part of an identifier such as `AE-12`: 1 to 99999, written without leading zeros.
enum NumberedID {
    static let numbers = 1...99_999
    static let pattern = "[1-9][0-9]{0,4}"

    /// The number that stands from `start` to the end, or `nil` if the bytes spell anything else.
    static func number(in bytes: Span<UInt8>, from start: Int) -> Int? {
        guard bytes.count > start, bytes.count <= start + 5, bytes[start] != UInt8(ascii: "0") else { return nil }
        var number = 0
        for index in start..<bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }
}

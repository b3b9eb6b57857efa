/// Lower-case hexadecimal text, strict both ways.
///
///     byte 0xAF  ->  "af"
public enum Hexadecimal {
    /// Two digits a byte, lower case.
    public static func encode(_ bytes: Span<UInt8>) -> String {
        let digits = [UInt8](capacity: bytes.count * 2) { output in
            for index in bytes.indices {
                output.append(digit(bytes[index] >> 4))
                output.append(digit(bytes[index] & 0x0F))
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The bytes; `nil` for an odd number of digits or any character but `0-9a-f`.
    public static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        for index in stride(from: 0, to: text.count, by: 2) {
            let (high, low) = (nibble(text[index]), nibble(text[index + 1]))
            guard high | low <= 0x0F else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    /// The bytes; `nil` for an odd number of digits or any character but `0-9a-f`.
    public static func decode(_ text: String) -> [UInt8]? { decode(text.utf8.span) }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// The value of a digit; 0xFF for any character but `0-9a-f`.
    @inlinable
    public static func nibble(_ digit: UInt8) -> UInt8 {
        let (number, letter) = (digit &- UInt8(ascii: "0"), digit &- UInt8(ascii: "a"))
        return number < 10 ? number : letter < 6 ? letter + 10 : 0xFF
    }
}

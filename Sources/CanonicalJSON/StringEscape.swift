/// One escape as RFC 8785 section 3.2.2.2 writes it; any other spelling of the same character is malformed.
///
///     \"  \\  \b  \t  \n  \f  \r      and  \u00hh in lower case for the other characters below U+0020
struct StringEscape {
    /// The character, always one byte.
    var byte: UInt8
    /// How many bytes the escape takes.
    var length: Int

    /// The escape that starts with the backslash at `position`, if it is canonical.
    init?(_ bytes: Span<UInt8>, at position: Int) {
        guard position + 1 < bytes.count else { return nil }
        length = 2
        switch bytes[position + 1] {
        case UInt8(ascii: "\""): byte = UInt8(ascii: "\"")
        case UInt8(ascii: "\\"): byte = UInt8(ascii: "\\")
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "f"): byte = 0x0C
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "u"):
            guard position + 5 < bytes.count,
                bytes[position + 2] == UInt8(ascii: "0"), bytes[position + 3] == UInt8(ascii: "0"),
                let high = Self.digit(bytes[position + 4]), let low = Self.digit(bytes[position + 5])
            else { return nil }
            byte = high << 4 | low
            length = 6
            guard byte < 0x20, Self.letter(for: byte) == nil else { return nil }
        default: return nil
        }
    }

    /// The letter of the short escape, for the seven characters that have one.
    static func letter(for byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0C: UInt8(ascii: "f")
        case 0x0D: UInt8(ascii: "r")
        default: nil
        }
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// Standard base64 with padding (RFC 4648 section 4), strict both ways.
///
///     3 bytes  ->  4 characters of A-Z a-z 0-9 + /
///     2 bytes  ->  3 characters and "="
///     1 byte   ->  2 characters and "=="
///
/// One byte string has one text: unused trailing bits are zero (RFC 4648 section 3.5), and nothing is skipped.
public enum PaddedBase64 {
    /// The one text of `bytes`.
    public static func encode(_ bytes: Span<UInt8>) -> String {
        let characters = [UInt8](capacity: (bytes.count + 2) / 3 * 4) { output in
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let length = min(3, bytes.count - start)
                var group: UInt32 = 0
                for offset in 0..<3 { group = group << 8 | (offset < length ? UInt32(bytes[start + offset]) : 0) }
                for place in 0..<4 {
                    output.append(place <= length ? character(group >> (18 - 6 * UInt32(place))) : padding)
                }
            }
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// The bytes whose text this is; `nil` if it is nobody's text.
    public static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        for start in stride(from: 0, to: text.count, by: 4) {
            let isLast = start + 4 == text.count
            var group: UInt32 = 0
            var length = 3
            for place in 0..<4 {
                let byte = text[start + place]
                if byte == padding, isLast, place >= 2, place == 3 || text[start + 3] == padding {
                    length = min(length, place - 1)
                    group <<= 6
                } else {
                    guard let value = value(byte) else { return nil }
                    group = group << 6 | value
                }
            }
            guard group & (0x00FF_FFFF >> (8 * UInt32(length))) == 0 else { return nil }
            for offset in 0..<length { bytes.append(UInt8(truncatingIfNeeded: group >> (16 - 8 * UInt32(offset)))) }
        }
        return bytes
    }

    /// The bytes whose text this is; `nil` if it is nobody's text.
    public static func decode(_ text: String) -> [UInt8]? { decode(text.utf8.span) }

    private static let padding = UInt8(ascii: "=")

    private static func character(_ shifted: UInt32) -> UInt8 {
        let value = UInt8(shifted & 0x3F)
        return switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }

    private static func value(_ character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

public import CivilTime
import Crypto
import Transparency

/// A UUID (RFC 9562) in lower case: the idempotency key of an event, or the key of an append.
///
///     018f3c2a-7b1e-7cc0-9a55-0242ac120002      version 7: 48 bits of milliseconds, then random
///     5b1c6e0a-93fd-8a21-b3c4-7d1e90aa4f10      version 8: the first 16 bytes of an HMAC (imported rows)
public struct EventID: Hashable, Sendable, CustomStringConvertible {
    /// The 16 bytes as two big-endian halves.
    public let high: UInt64
    /// The lower half.
    public let low: UInt64

    /// An identifier from its halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A version 7 identifier: `now`, then 74 random bits.
    public init(at now: Instant, using generator: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(clamping: now.millisecondsSince1970) & 0xFFFF_FFFF_FFFF
        high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &generator)
        low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &generator)
    }

    /// A version 8 identifier: the first 16 bytes of HMAC-SHA-256 over `message`, version and variant bits set.
    ///
    /// The same secret and message always give the same identifier, so an imported row is written once.
    public init(secret: [UInt8], message: [UInt8]) {
        let code = Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        func half(_ start: Int) -> UInt64 { code[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        high = half(0) & ~0xF000 | 0x8000
        low = half(8) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    }

    /// The identifier that 36 ASCII bytes spell in lower case; versions 7 and 8 only.
    public init?(_ bytes: Span<UInt8>) {
        guard bytes.count == 36 else { return nil }
        guard bytes[8] == Self.dash, bytes[13] == Self.dash, bytes[18] == Self.dash, bytes[23] == Self.dash else {
            return nil
        }
        var halves: (UInt64, UInt64) = (0, 0)
        var seen: UInt8 = 0
        for index in 0..<18 where index != 8 && index != 13 {
            let digit = Hexadecimal.nibble(bytes[index])
            seen |= digit
            halves.0 = halves.0 << 4 | UInt64(digit & 0x0F)
        }
        for index in 19..<36 where index != 23 {
            let digit = Hexadecimal.nibble(bytes[index])
            seen |= digit
            halves.1 = halves.1 << 4 | UInt64(digit & 0x0F)
        }
        guard seen <= 0x0F else { return nil }
        let version = halves.0 >> 12 & 0xF
        guard version == 7 || version == 8, halves.1 >> 62 == 0b10 else { return nil }
        (high, low) = halves
    }

    /// The identifier that a text spells.
    public init?(_ text: String) { self.init(text.utf8Span.span) }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> UInt64(8 * (7 - $0 % 8))) }
    }

    /// The text, 8-4-4-4-12 digits.
    public var description: String {
        var text = ""
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 { text.append("-") }
            let half = index < 16 ? high : low
            let digit = Int(half >> UInt64(4 * (15 - index % 16)) & 0xF)
            text.append(Character(UnicodeScalar(UInt8(digit < 10 ? 48 + digit : 87 + digit))))
        }
        return text
    }

    private static let dash = UInt8(ascii: "-")
}

public import CanonicalJSON

/// An adverse event of one participant: `AE-1` to `AE-99999`.
public struct AdverseEventID: Hashable, Sendable {
    /// The number, from 1.
    public let number: Int

    /// The identifier with a number, or `nil` outside 1 to 99999.
    public init?(number: Int) {
        guard NumberedID.numbers.contains(number) else { return nil }
        self.number = number
    }

    /// The identifier that `text` spells, or `nil`.
    public init?(_ text: String) { self.init(text.utf8Span.span) }

    /// The identifier that the bytes spell, or `nil`.
    init?(_ bytes: Span<UInt8>) {
        guard let number = NumberedID.number(in: bytes, from: 3), bytes[0] == UInt8(ascii: "A"),
            bytes[1] == UInt8(ascii: "E"), bytes[2] == UInt8(ascii: "-")
        else { return nil }
        self.number = number
    }

    private init(first: Void) { number = 1 }

    /// The value `AE-1`.
    public static let first = AdverseEventID(first: ())
}

extension AdverseEventID: CustomStringConvertible {
    /// The value `AE-1`.
    public var description: String { "AE-\(number)" }
}

extension AdverseEventID: Comparable {
    /// By number.
    public static func < (first: AdverseEventID, second: AdverseEventID) -> Bool { first.number < second.number }
}

extension AdverseEventID: FieldValue {
    /// The value `AE-1`.
    public static var blank: AdverseEventID { .first }

    /// The name and the pattern.
    public static var shape: FieldShape { .text(name: "an adverse event", pattern: "AE-\(NumberedID.pattern)") }

    /// Reads `AE-n`.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        guard let value = AdverseEventID(reader.bytes(in: range)) else {
            throw MalformedJSON(expected: "an adverse event like AE-1", offset: range.lowerBound)
        }
        self = value
    }

    /// Writes `AE-n`.
    public func write(to writer: inout CanonicalWriter) { writer.string(description) }
}

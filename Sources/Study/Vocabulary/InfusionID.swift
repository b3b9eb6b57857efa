public import CanonicalJSON

/// An infusion of one participant: `I-1` in the study, `H-1` in the abstracted history.
///
/// Numbers run from 1 to 99999 per participant and kind. History sorts first.
public enum InfusionID: Hashable, Sendable {
    /// An infusion that the study plans or follows: `I-n`.
    case planned(Int)
    /// An infusion of ordinary care before, abstracted from records: `H-n`.
    case historical(Int)

    /// The identifier that `text` spells, or `nil`.
    public init?(_ text: String) { self.init(text.utf8Span.span) }

    /// The identifier that the bytes spell, or `nil`.
    init?(_ bytes: Span<UInt8>) {
        guard let number = NumberedID.number(in: bytes, from: 2), bytes[1] == UInt8(ascii: "-") else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "I"): self = .planned(number)
        case UInt8(ascii: "H"): self = .historical(number)
        default: return nil
        }
    }

    /// The number within its kind.
    public var number: Int {
        switch self {
        case .planned(let number), .historical(let number): number
        }
    }

    /// Whether it comes from the abstracted history.
    public var isHistorical: Bool { if case .historical = self { true } else { false } }
}

extension InfusionID: CustomStringConvertible {
    /// `I-1` or `H-1`.
    public var description: String { isHistorical ? "H-\(number)" : "I-\(number)" }
}

extension InfusionID: Comparable {
    /// History before the study, then by number.
    public static func < (first: InfusionID, second: InfusionID) -> Bool {
        first.isHistorical == second.isHistorical ? first.number < second.number : first.isHistorical
    }
}

extension InfusionID: FieldValue {
    /// The value `I-1`.
    public static var blank: InfusionID { .planned(1) }

    /// The name and the pattern.
    public static var shape: FieldShape { .text(name: "an infusion", pattern: "[IH]-\(NumberedID.pattern)") }

    /// Reads `I-n` or `H-n`.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        guard let value = InfusionID(reader.bytes(in: range)) else {
            throw MalformedJSON(expected: "an infusion like I-1 or H-1", offset: range.lowerBound)
        }
        self = value
    }

    /// Writes `I-n` or `H-n`.
    public func write(to writer: inout CanonicalWriter) { writer.string(description) }
}

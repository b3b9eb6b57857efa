import CanonicalJSON
import Ledger

/// Looks for the codes of other participants in what an extract would give away.
///
/// No payload of a participant's event has a place for another's code; but whoever types a code or a text may have put
/// one there.
struct OtherParticipants {
    private let codes: Set<String>

    /// - Parameters:
    ///   - codes: All participants of the ledger.
    ///   - subject: The one whose extract it is.
    init(_ codes: [String], besides subject: String) { self.codes = Set(codes).subtracting([subject]) }

    /// Whether a text has another's code as a word, in capitals or not.
    func areNamed(in text: String) -> Bool {
        guard !codes.isEmpty else { return false }
        return text.uppercased().utf8.split(whereSeparator: { !Self.isOfCode($0) }).contains { word in
            // A hyphen may be part of a code or not: "P015-P016", "-P015".
            let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            return parts.indices.contains { first in
                (first..<parts.count).contains { last in
                    codes.contains(
                        parts[first...last].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
                }
            }
        }
    }

    /// Another's code that stands in an event's payload as a value of its own; measured numbers are none.
    func firstNamed(in event: Event) -> String? {
        guard !codes.isEmpty, let data = try? JSONParser.parse(event.data) else { return nil }
        return firstNamed(in: data)
    }

    private func firstNamed(in value: JSONValue) -> String? {
        switch value {
        case .string(let text): codes.contains(text) && !Self.isNumber(text) ? text : nil
        case .array(let values): values.lazy.compactMap(firstNamed).first
        case .object(let members): members.lazy.compactMap { firstNamed(in: $0.value) }.first
        default: nil
        }
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

import CanonicalJSON
import Ledger
import Study

/// Looks for the codes of other participants in what an extract would give away.
///
/// No payload of a participant's event has a place for another's code; but whoever types a code or a text may have put
/// one there.
struct OtherParticipants {
    private let codes: Set<String>
    /// Those that a payload is refused for: a code of one character, or of digits alone, stands there for other things.
    private let tellingCodes: Set<String>

    /// How many bytes a participant's code can have.
    private static let longestCode = 16

    /// - Parameters:
    ///   - codes: All participants of the ledger.
    ///   - subject: The one whose extract it is.
    init(_ codes: [String], besides subject: String) {
        self.codes = Set(codes).subtracting([subject])
        tellingCodes = self.codes.filter { code in
            code.utf8.count > 1 && !code.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        }
    }

    /// Whether a text has another's code as a word, in capitals or not.
    func areNamed(in text: String) -> Bool { Self.first(of: codes, in: text) != nil }

    /// Refuses an event whose payload has another's code as a word of a value that somebody typed: what is one of a
    /// list, or measured, is none.
    func demandNone(in event: Event) throws(ExportRefusal) {
        guard let other = firstNamed(in: event) else { return }
        throw .namesAnother(event.sequence, other)
    }

    /// The first of the others' codes in a payload.
    func firstNamed(in event: Event) -> String? {
        guard !tellingCodes.isEmpty, let data = try? JSONParser.parse(event.data) else { return nil }
        let known = StudyEvent.catalogue.first { $0.type == event.type && $0.version == event.version }
        return firstNamed(in: data, known.map { .object($0.fields) } ?? .any)
    }

    private func firstNamed(in value: JSONValue, _ shape: FieldShape) -> String? {
        switch (value, shape) {
        case (_, .oneOf), (_, .decimal), (_, .integer), (_, .boolean): nil
        case (.string(let text), _): Self.first(of: tellingCodes, in: text)
        case (.array(let values), .list(let element)): values.lazy.compactMap { firstNamed(in: $0, element) }.first
        case (.array(let values), _): values.lazy.compactMap { firstNamed(in: $0, .any) }.first
        case (.object(let members), .object(let fields)):
            members.lazy.compactMap { member in
                firstNamed(in: member.value, fields.first { $0.name == member.name }?.shape ?? .any)
            }.first
        case (.object(let members), .map(let element)):
            members.lazy.compactMap { firstNamed(in: $0.value, element) }.first
        case (.object(let members), _): members.lazy.compactMap { firstNamed(in: $0.value, .any) }.first
        default: nil
        }
    }

    private static func first(of codes: Set<String>, in text: String) -> String? {
        guard !codes.isEmpty else { return nil }
        for word in text.uppercased().utf8.split(whereSeparator: { !isOfCode($0) }) {
            // A hyphen may be part of a code or not: "P015-P016", "-P015".
            let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            for first in parts.indices {
                var joined = String(decoding: parts[first], as: UTF8.self)
                var last = first
                while joined.utf8.count <= longestCode {
                    if codes.contains(joined) { return joined }
                    last += 1
                    guard last < parts.count else { break }
                    joined += "-" + String(decoding: parts[last], as: UTF8.self)
                }
            }
        }
        return nil
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

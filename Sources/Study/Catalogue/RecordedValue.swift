public import CanonicalJSON
import CivilTime
import Vocabulary

/// A value of any payload member, as a correction names it: what stood there and what stands there now.
public struct RecordedValue: Hashable, Sendable {
    /// The value; members of objects ascend by name.
    public let json: JSONValue

    /// A value that an event may hold, or `nil` for nulls, fractions, empty strings and containers, depths above 8.
    public init?(_ json: JSONValue) {
        guard Self.isStorable(json, depth: 8) else { return nil }
        self.json = Self.sorted(json)
    }

    /// The value with all members in canonical order, so that equal values are equal.
    private static func sorted(_ json: JSONValue) -> JSONValue {
        switch json {
        case .array(let elements): .array(elements.map(sorted))
        case .object(let members):
            .object(
                members.map { JSONValue.Member($0.name, sorted($0.value)) }
                    .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
        default: json
        }
    }

    private static func isStorable(_ json: JSONValue, depth: Int) -> Bool {
        guard depth > 0 else { return false }
        return switch json {
        case .null, .number: false
        case .boolean: true
        case .integer(let value): abs(value) <= JSONValue.largestInteger
        case .string(let text): !text.isEmpty
        case .array(let elements):
            !elements.isEmpty && elements.allSatisfy { isStorable($0, depth: depth - 1) }
        case .object(let members):
            !members.isEmpty && members.allSatisfy { isStorable($0.value, depth: depth - 1) }
                && Set(members.map(\.name)).count == members.count
        }
    }

    /// Whether every string in it is a code or a time, so that nobody's words can have slipped in.
    public var holdsOnlyCodes: Bool { Self.holdsOnlyCodes(json) }

    private static func holdsOnlyCodes(_ json: JSONValue) -> Bool {
        switch json {
        case .null, .number, .boolean, .integer: true
        case .string(let text): Code(text) != nil || (try? Occurred(parsing: text)) != nil
        case .array(let elements): elements.allSatisfy(holdsOnlyCodes)
        case .object(let members): members.allSatisfy { Code($0.name) != nil && holdsOnlyCodes($0.value) }
        }
    }
}

extension RecordedValue: FieldValue {
    /// The value `false`.
    public static var blank: RecordedValue { RecordedValue(blank: ()) }
    private init(blank: Void) { json = .boolean(false) }

    /// Any value of the ledger's profile.
    public static var shape: FieldShape { .any }

    /// Reads any value of the ledger's profile.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.skipValue()
        guard let value = RecordedValue(try JSONParser.parse(reader.bytes(in: range))) else {
            throw MalformedJSON(expected: "a value that an event may hold", offset: range.lowerBound)
        }
        self = value
    }

    /// Writes the value in canonical form.
    public func write(to writer: inout CanonicalWriter) { json.write(to: &writer) }
}

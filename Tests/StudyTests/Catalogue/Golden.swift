import CanonicalJSON
import Study
import Testing

/// The bytes of one event's data as docs/format.md and the source show them, written by hand.
struct Golden: Sendable, CustomTestStringConvertible {
    var type: String
    var text: String

    init(_ type: String, _ text: String) {
        self.type = type
        self.text = text
    }

    static let all = participants + infusions + safety + study + rest

    var testDescription: String { "\(type) \(text)" }
    var bytes: [UInt8] { Array(text.utf8) }

    func tree() throws -> JSONValue { try JSONParser.parse(bytes) }
}

extension StudyEvent {
    /// Reads data given as text.
    static func read(_ type: String, _ text: String) throws(UndecodableEvent) -> StudyEvent {
        try StudyEvent(type: type, version: 1, data: Array(text.utf8))
    }
}

extension JSONValue {
    /// The object with a member replaced, added, or taken away.
    func with(_ name: String, _ value: JSONValue?) -> JSONValue {
        var members = (members ?? []).filter { $0.name != name }
        if let value { members.append(Member(name, value)) }
        return .object(members)
    }
}

/// The decimal that a text spells.
func decimal(_ text: String) throws -> DecimalString { try #require(DecimalString(text)) }

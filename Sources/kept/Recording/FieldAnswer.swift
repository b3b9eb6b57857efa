import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// Reads the value of a payload's member as a person writes it.
struct FieldAnswer {
    /// The member.
    let field: FieldDescription
    /// Times and parts are read with it.
    let asking: EntryDialogue

    /// The member's value; throws what to write instead.
    func value(_ text: String) throws -> JSONValue {
        if field.name == "part" { return .string(try Reading.part(in: asking.adopted.document)(text).text) }
        return try value(text, field.shape)
    }

    private func value(_ text: String, _ shape: FieldShape) throws -> JSONValue {
        switch shape {
        case .integer(let range): return .integer(try Reading.integer(range)(text))
        case .boolean:
            if let literal = Bool(text) { return .boolean(literal) }
            return .boolean(try Reading.yesOrNo(text))
        case .oneOf(let codes):
            guard let code = codes.first(where: { $0.lowercased() == text.lowercased() }) else {
                throw Misread("\"\(text)\" is none of \(codes.joined(separator: ", "))")
            }
            return .string(code)
        case .text("a time", _): return .string(try asking.readTime(text).description)
        case .text("a day", _): return .string(try Reading.day(text).description)
        case .decimal, .text: return .string(text)
        case .list(let element):
            let parts = text.split(separator: ",").map { String($0).trimmed }
            return .array(try parts.map { try value($0, element) })
        case .map, .object, .any:
            do { return try JSONParser.parse(Array(text.utf8)) } catch { throw Misread("write it as JSON: \(error)") }
        }
    }

    /// What a question for it says: "reason (a code)", "kind: initial, follow-up or final".
    var label: String {
        let words =
            switch field.shape {
            case .integer(let range) where range.upperBound < JSONValue.largestInteger:
                ", \(range.lowerBound) to \(range.upperBound)"
            case .integer: ", a number"
            case .boolean: ", yes or no"
            case .oneOf(let codes): ": " + codes.joined(separator: ", ")
            case .list: ", separated by commas"
            case .text(let name, _): ", \(name)"
            default: ""
            }
        return field.name + words + (field.isRequired ? "" : " (may be left open)")
    }
}

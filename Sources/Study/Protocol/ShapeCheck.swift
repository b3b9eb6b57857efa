import CanonicalJSON
import Vocabulary

/// Holds a document against the shape of a payload and names every member that does not fit.
///
/// The strict reader stops at the first; somebody who writes a protocol wants to see all.
struct ShapeCheck {
    private var problems: [ProtocolProblem] = []
    /// Patterns are few and compiled slowly, so each is compiled once.
    private var expressions: [String: Regex<AnyRegexOutput>] = [:]

    static func problems(of document: JSONValue, as shape: FieldShape) -> [ProtocolProblem] {
        var check = ShapeCheck()
        check.hold(document, against: shape, "")
        return check.problems
    }

    private mutating func note(_ path: String, _ message: String) {
        problems.append(ProtocolProblem(path: path, message: message))
    }

    private mutating func hold(_ value: JSONValue, against shape: FieldShape, _ path: String) {
        switch shape {
        case .integer(let bounds):
            guard let number = value.integer, bounds.contains(number) else {
                note(path, "a whole number from \(bounds.lowerBound) to \(bounds.upperBound) is expected")
                return
            }
        case .boolean:
            if value.boolean == nil { note(path, "true or false is expected") }
        case .decimal:
            let decimal = value.text.flatMap { DecimalString($0) }
            if decimal == nil { note(path, "a decimal in quotation marks is expected") }
        case .oneOf(let codes):
            guard let text = value.text, codes.contains(text) else {
                note(path, "one of \(codes.joined(separator: ", ")) is expected")
                return
            }
        case .text(let name, let pattern):
            if !matches(value.text, pattern) { note(path, "\(name) is expected") }
        case .list(let element): holdList(value, against: element, path)
        case .map(let element): holdMap(value, against: element, path)
        case .object(let fields): holdObject(value, against: fields, path)
        case .any:
            if RecordedValue(value) == nil { note(path, "a code, a whole number or a decimal is expected") }
        }
    }

    private mutating func matches(_ text: String?, _ pattern: String) -> Bool {
        guard let text, let expression = expressions[pattern] ?? (try? Regex(pattern)) else { return false }
        expressions[pattern] = expression
        return (try? expression.wholeMatch(in: text)) != nil
    }

    private mutating func holdList(_ value: JSONValue, against element: FieldShape, _ path: String) {
        guard let elements = value.elements, !elements.isEmpty else {
            note(path, "a list of at least one element is expected")
            return
        }
        for (index, value) in elements.enumerated() { hold(value, against: element, "\(path)/\(index)") }
    }

    private mutating func holdMap(_ value: JSONValue, against element: FieldShape, _ path: String) {
        guard let members = value.members, !members.isEmpty else {
            note(path, "at least one name with a value is expected")
            return
        }
        for member in members {
            let place = "\(path)/\(JSONPlace.token(member.name))"
            if Code(member.name) == nil { note(place, "the name is not a code") }
            hold(member.value, against: element, place)
        }
    }

    private mutating func holdObject(_ value: JSONValue, against fields: [FieldDescription], _ path: String) {
        guard let members = value.members else {
            note(path, "names with values are expected: \(fields.map(\.name).joined(separator: ", "))")
            return
        }
        for field in fields {
            if let member = members.first(where: { $0.name == field.name }) {
                hold(member.value, against: field.shape, "\(path)/\(field.name)")
            } else if field.isRequired {
                note(path, "\(field.name) is missing")
            }
        }
        for member in members where !fields.contains(where: { $0.name == member.name }) {
            let names = fields.map(\.name).joined(separator: ", ")
            note("\(path)/\(JSONPlace.token(member.name))", "\(member.name) is not known here; known are \(names)")
        }
    }
}

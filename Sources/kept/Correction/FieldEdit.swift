import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// One change of a correction, read from `FIELD=VALUE`.
///
/// FIELD is `occurred` or a member of the payload, with dots where it lies deeper: `rate.value`. The new value is
/// read as what stands there: a number where a number stands, a list where a list stands, separated by commas. An
/// empty VALUE takes the member away.
struct FieldEdit {
    /// The change.
    let change: CorrectEvent.Change
    /// The value that stands, in words.
    let old: String
    /// The value that will stand, in words.
    let new: String

    /// What an event says before the change.
    struct Standing {
        /// Its type.
        var type: String
        /// Its payload.
        var data: [UInt8]
        /// When it happened.
        var occurred: Occurred?
    }

    init(_ text: String, of event: Standing, at asking: EntryDialogue) throws {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw Failure.badValue("--set", "write FIELD=VALUE")
        }
        let name = String(text[..<equals])
        let value = String(text[text.index(after: equals)...])
        if name == "occurred" {
            let time = try asking.flag("--set occurred", value, asking.readTime)
            change = .init(field: "/occurred", new: time.flatMap { RecordedValue(.string($0.description)) })
            old = event.occurred.map(asking.clock.long) ?? "unknown"
            new = time.map(asking.clock.long) ?? "unknown"
            return
        }
        let named = Self.place(of: name, in: event)
        let path = named.split(separator: ".").map { $0.split(separator: "~").joined(separator: "~0") }
        guard let field = FieldPointer("/data/" + path.joined(separator: "/")) else {
            throw Failure.badValue("--set", "\"\(name)\" is not a field")
        }
        let standing = StudyEvent.value(in: event.data, at: field)
        guard standing != nil || Self.isField(path.first ?? "", of: event.type) else {
            let known = StudyEvent.catalogue.first { $0.type == event.type }?.fields.map(\.name) ?? []
            throw Failure.badValue(
                "--set", "\(event.type) has no field \(name); it has \(known.joined(separator: ", "))")
        }
        let recorded = value.isEmpty ? nil : RecordedValue(Self.value(value, like: standing?.json))
        change = .init(field: field, new: recorded)
        old = standing.map { $0.json.text ?? $0.json.canonicalText } ?? "absent"
        new = value.isEmpty ? "absent" : value
    }

    /// The full name of a field: `items.NRS01` for `NRS01`, where no member of the event itself has the name and only
    /// one below does.
    private static func place(of name: String, in event: Standing) -> String {
        guard !name.contains("."), !isField(name, of: event.type), let tree = try? JSONParser.parse(event.data),
            let members = tree.members
        else { return name }
        let found = members.filter { outer in
            outer.value.members?.contains { $0.name.lowercased() == name.lowercased() } == true
        }
        guard found.count == 1, let outer = found.first,
            let inner = outer.value.members?.first(where: { $0.name.lowercased() == name.lowercased() })
        else { return name }
        return "\(outer.name).\(inner.name)"
    }

    private static func isField(_ name: String, of type: String) -> Bool {
        StudyEvent.catalogue.first { $0.type == type }?.fields.contains { $0.name == name } ?? false
    }

    /// The value, in the form of what stands there; where nothing stands, a number if it is a whole one.
    private static func value(_ text: String, like standing: JSONValue?) -> JSONValue {
        switch standing {
        case .boolean: text == "true" || text == "yes" ? true : text == "false" || text == "no" ? false : .string(text)
        case .integer: Int(text).map { .integer($0) } ?? .string(text)
        case .array(let elements):
            .array(text.split(separator: ",").map { value(String($0).trimmed, like: elements.first) })
        case .string: .string(text)
        case .object, .null, .number, nil: Int(text).map { .integer($0) } ?? .string(text)
        }
    }
}

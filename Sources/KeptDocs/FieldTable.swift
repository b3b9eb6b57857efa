import CanonicalJSON

/// The members of a payload as a table; members of inner objects stand below their object.
enum FieldTable {
    static func lines(of fields: [FieldDescription]) -> [String] {
        guard !fields.isEmpty else { return ["None: `data` is `{}`."] }
        return ["|member|value|required|", "|-|-|-|"] + rows(of: fields, below: "")
    }

    private static func rows(of fields: [FieldDescription], below prefix: String) -> [String] {
        fields.flatMap { field in
            let name = prefix + field.name
            let row = "|`\(name)`|\(words(field.shape, name: field.name))|\(field.isRequired ? "yes" : "no")|"
            return [row] + inner(field.shape, below: name)
        }
    }

    private static func inner(_ shape: FieldShape, below name: String) -> [String] {
        switch shape {
        case .object(let fields): rows(of: fields, below: name + ".")
        case .list(let element): inner(element, below: name + "[]")
        case .map(let element): inner(element, below: name + ".*")
        case .integer, .boolean, .decimal, .oneOf, .text, .any: []
        }
    }

    private static func words(_ shape: FieldShape, name: String) -> String {
        switch shape {
        case .integer(let bounds):
            bounds.upperBound == JSONValue.largestInteger
                ? "integer from \(bounds.lowerBound)" : "integer, \(bounds.lowerBound) to \(bounds.upperBound)"
        case .boolean: "`true` or `false`"
        case .decimal: "decimal string" + (DecimalBounds.text(of: name).map { ", \($0)" } ?? "")
        case .oneOf(let codes): codes.map { "`\($0)`" }.joined(separator: ", ")
        case .text(let name, let pattern): "\(name), `\(pattern.replacing("|", with: "\\|"))`"
        case .list(let element): "list, at least one, none twice: \(words(element, name: name))"
        case .map(let element): "object of codes: \(words(element, name: name))"
        case .object: "object"
        case .any: openWords(of: name)
        }
    }

    /// What a member takes whose schema says nothing.
    private static func openWords(of name: String) -> String {
        switch name {
        case "items": "an integer or a decimal string"
        case "new", "old": "whatever the corrected member may be; no words of anybody"
        default: preconditionFailure("\(name) takes any value; say here what it really takes")
        }
    }
}

import CanonicalJSON
import Yams

/// A JSON value as YAML that reads back as the same value: strings stand in quotation marks.
enum YAMLText {
    static func text(of value: JSONValue) throws -> String {
        try Yams.serialize(node: node(value), width: -1, allowUnicode: true)
    }

    private static func node(_ value: JSONValue) throws -> Node {
        switch value {
        case .null: scalar("null", .null, .plain)
        case .boolean(let isTrue): scalar(isTrue ? "true" : "false", .bool, .plain)
        case .integer(let number): scalar(String(number), .int, .plain)
        case .number(let number): scalar("\(number)", .float, .plain)
        case .string(let text): scalar(text, .str, .doubleQuoted)
        case .array(let elements): .sequence(.init(try elements.map(node)))
        case .object(let members):
            .mapping(.init(try members.map { (scalar($0.name, .str, .plain), try node($0.value)) }))
        }
    }

    private static func scalar(_ text: String, _ tag: Tag.Name, _ style: Node.Scalar.Style) -> Node {
        .scalar(.init(text, Tag(tag), style))
    }
}

public import CanonicalJSON
public import Study

/// The JSON Schema (draft 2020-12) of an event's payload.
///
/// A schema says what a member may look like by itself. What members must be together, bounds of decimals and the order
/// of members are the reader's to judge, so a schema accepts all that the program writes and refuses most of what it
/// would not.
public enum EventSchema {
    private static let draft = "https://json-schema.org/draft/2020-12/schema"

    /// The schema of `data` of a type.
    public static func schema(of event: EventDescription) -> JSONValue {
        guard case .object(let members) = object(event.fields, mayBeEmpty: true) else { return [:] }
        return .object(
            members + [
                .init("$schema", .string(draft)),
                .init("$id", .string("urn:kept:event:\(event.type):\(event.version)")),
                .init("description", .string(event.summary)), .init("title", .string(event.type)),
            ])
    }

    /// One schema for each type, by type.
    public static func all(_ events: [EventDescription]) -> JSONValue {
        .object(events.map { .init($0.type, schema(of: $0)) })
    }

    private static func object(_ fields: [FieldDescription], mayBeEmpty: Bool) -> JSONValue {
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        var members: [JSONValue.Member] = [
            .init("additionalProperties", false), .init("type", "object"),
            .init("properties", .object(fields.map { .init($0.name, schema($0.shape)) })),
        ]
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        if !mayBeEmpty { members.append(.init("minProperties", 1)) }
        return .object(members)
    }

    private static func schema(_ shape: FieldShape) -> JSONValue {
        switch shape {
        case .integer(let range):
            ["maximum": .integer(range.upperBound), "minimum": .integer(range.lowerBound), "type": "integer"]
        case .boolean: ["type": "boolean"]
        case .decimal: ["pattern": .string(#"^-?(0|[1-9]\d*)(\.\d+)?$"#), "type": "string"]
        case .oneOf(let codes): ["enum": .array(codes.map { .string($0) })]
        case .text(_, let pattern): ["pattern": .string("^(?:\(portable(pattern)))$"), "type": "string"]
        case .list(let element): ["items": schema(element), "minItems": 1, "type": "array"]
        case .map(let element):
            ["additionalProperties": schema(element), "minProperties": 1, "type": "object"]
        case .object(let fields): object(fields, mayBeEmpty: false)
        case .any: [:]
        }
    }

    /// A pattern that validators without Unicode properties understand, too.
    ///
    /// It excludes less of what cannot be printed.
    private static func portable(_ pattern: String) -> String {
        guard pattern.contains(#"\p{"#) else { return pattern }
        return #"[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,200}"#
    }
}

public import CanonicalJSON
public import Vocabulary

/// What a role may append.
///
/// A pattern is a type, all types of a noun (`infusion.*`), or `*`.
///
///     {"role":"monitor","types":["note.recorded","query.*"]}
public struct RoleRule: Payload {
    /// The role.
    public var role = Role.blank
    /// The types, as patterns; absent, none.
    public var types: [TypePattern] = []

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("role", &role)
        try coder.list("types", &types)
    }
}

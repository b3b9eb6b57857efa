public import CanonicalJSON
public import Vocabulary

/// An eligibility criterion.
///
///     {"id":"P1-I1","kind":"inclusion","label":"Written consent"}
public struct Criterion: Payload {
    /// Its name in events.
    public var id = Code.blank
    /// Whether it must hold or must not.
    public var kind = CriterionKind.blank
    /// What it says, in short.
    public var label = Title.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("id", &id)
        try coder.field("kind", &kind)
        try coder.field("label", &label)
    }
}

/// Whether an eligibility criterion must hold or must not.
public enum CriterionKind: String, CaseIterable, FieldValue {
    /// It must hold.
    case inclusion
    /// It must not hold.
    case exclusion
}

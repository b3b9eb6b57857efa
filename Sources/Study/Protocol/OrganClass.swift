public import CanonicalJSON
public import Vocabulary

/// A system organ class in plain words; not MedDRA.
///
///     {"label":"Nervous system","soc":"nervous-system"}
public struct OrganClass: Payload {
    /// Its name in tables.
    public var label = Title.blank
    /// Its name in events.
    public var soc = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("label", &label)
        try coder.field("soc", &soc)
    }
}

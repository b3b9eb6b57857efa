public import CanonicalJSON
public import Vocabulary

/// A term by which adverse events are coded; not MedDRA.
///
///     {"category":"psychotomimetic","label":"Dissociation","soc":"psychiatric","term":"dissociation"}
public struct AdverseEventTerm: Payload {
    /// A category of special interest.
    public var category: Code?
    /// Its name in tables.
    public var label = Title.blank
    /// The system organ class it belongs to.
    public var soc = Code.blank
    /// Its name in events.
    public var term = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("category", &category)
        try coder.field("label", &label)
        try coder.field("soc", &soc)
        try coder.field("term", &term)
    }
}

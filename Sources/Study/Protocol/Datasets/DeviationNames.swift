public import CanonicalJSON

/// What a deviation from one rule is called in datasets.
///
///     {"category":"study-intervention","term":"DOSE TOO LOW"}
public struct DeviationNames: Payload {
    /// DVDECOD.
    public var category: DeviationCategory?
    /// DVTERM.
    public var term: Title?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("category", &category)
        try coder.optional("term", &term)
    }
}

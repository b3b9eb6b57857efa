public import CanonicalJSON
public import Vocabulary

/// A characteristic that may tell responders from the others: a score at a time point.
///
///     {"id":"mood","instrument":"phq-9","label":"PHQ-9","score":"total","timepoint":"pre"}
public struct Predictor: Payload {
    /// Its name in addresses of cells.
    public var id = Code.blank
    /// The instrument.
    public var instrument = Code.blank
    /// Its name in tables.
    public var label = Title.blank
    /// The score, or the item.
    public var score = Code.blank
    /// The time point.
    public var timepoint = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("id", &id)
        try coder.field("instrument", &instrument)
        try coder.field("label", &label)
        try coder.field("score", &score)
        try coder.field("timepoint", &timepoint)
    }
}

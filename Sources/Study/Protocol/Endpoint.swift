public import CanonicalJSON
public import Vocabulary

/// An endpoint of efficacy: a score at a time point, and its baseline where there is one.
///
///     {"baseline":"pre","direction":"lower-better","id":"pain-nrs","instrument":"pain-nrs","label":"Pain",
///      "score":"NRS01","thresholds":[30,50],"timepoint":"post"}
public struct Endpoint: Payload {
    /// The time point of the baseline; absent where the score itself is the improvement.
    public var baseline: Code?
    /// Which way is better.
    public var direction = Direction.blank
    /// The groups it is shown for; absent, all.
    public var groups: [Code] = []
    /// Its name in addresses of cells.
    public var id = Code.blank
    /// The instrument.
    public var instrument = Code.blank
    /// Its name in tables.
    public var label = Title.blank
    /// The score, or the item, of the instrument.
    public var score = Code.blank
    /// Improvements in per cent from which somebody counts as a responder, ascending.
    public var thresholds: [Int] = []
    /// The time point.
    public var timepoint = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("baseline", &baseline)
        try coder.field("direction", &direction)
        try coder.list("groups", &groups)
        try coder.field("id", &id)
        try coder.field("instrument", &instrument)
        try coder.field("label", &label)
        try coder.field("score", &score)
        try IntegerElement.code("thresholds", &thresholds, with: &coder)
        try coder.field("timepoint", &timepoint)
    }
}

/// Which way of a score is better.
public enum Direction: String, CaseIterable, FieldValue {
    /// Lower is better.
    case lowerBetter = "lower-better"
    /// Higher is better.
    case higherBetter = "higher-better"
}

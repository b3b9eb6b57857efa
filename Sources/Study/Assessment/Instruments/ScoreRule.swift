public import CanonicalJSON
public import Vocabulary

/// How a score follows from items or from earlier scores.
///
/// With fewer answers than it has items, a sum is prorated and a mean is taken over the answers; the score is then
/// marked imputed. With fewer than `minimumAnswered` it is missing. The result is divided by `divisor`, then
/// `constant` is added, then it is rounded.
///
///     {"divisor":3,"id":"function","items":["FIQR01",...],"minimumAnswered":5,"op":"sum"}
public struct ScoreRule: Payload {
    /// Names of ranges, ascending.
    public var bands: [ScoreBand] = []
    /// What is added in the end.
    public var constant: DecimalString?
    /// What the result is divided by.
    public var divisor: Int?
    /// Its name in addresses of cells.
    public var id = ScoreID.blank
    /// Items of the instrument, or ids of earlier scores.
    public var items: [Code] = []
    /// Its name in tables.
    public var label: Title?
    /// How many must be answered; absent, all.
    public var minimumAnswered: Int?
    /// What is done with the answers.
    public var op = ScoreOperation.blank
    /// The decimals it is rounded to, half away from zero; absent, it is exact.
    public var roundedTo: Int?
    /// One for each item, for a weighted sum.
    public var weights: [DecimalString] = []

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("bands", &bands)
        try coder.optional("constant", &constant)
        try coder.optionalInteger("divisor", &divisor, in: 1...1_000_000)
        try coder.field("id", &id)
        try AtLeastOne.code("items", &items, with: &coder)
        try coder.optional("label", &label)
        try coder.optionalInteger("minimumAnswered", &minimumAnswered, in: 1...1000)
        try coder.field("op", &op)
        try coder.optionalInteger("roundedTo", &roundedTo, in: 0...12)
        try coder.list("weights", &weights)
    }
}

/// The name of a score within its instrument.
public typealias ScoreID = Code

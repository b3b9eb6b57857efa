public import CanonicalJSON
public import Vocabulary

/// The choices of the analysis, which every table cites.
///
///     {"confidencePercent":95,"lateEntryHours":24,"missing":"non-responder","pooledPrefers":"part-2",
///      "responderSets":["all","complete"],"zeros":"drop"}
public struct AnalysisRules: Payload {
    /// The diagnosis whose duration describes the participants.
    public var condition: Code?
    /// The level of confidence intervals.
    public var confidencePercent = 95
    /// An event recorded later than this after it happened counts as late.
    public var lateEntryHours = 24
    /// What somebody without a value counts as among responders.
    public var missing = MissingRule.blank
    /// The part that somebody in several contributes to a pooled group.
    public var pooledPrefers: PartID?
    /// Characteristics by which responders are compared with the others.
    public var predictors: [Predictor] = []
    /// The sets of participants among whom responders are counted.
    public var responderSets: [ResponderSet] = []
    /// What counts as a sustained response.
    public var sustained: SustainedRule?
    /// What signed ranks do with differences of zero.
    public var zeros = ZeroRule.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("condition", &condition)
        try coder.integer("confidencePercent", &confidencePercent, in: 50...99)
        try coder.integer("lateEntryHours", &lateEntryHours, in: 1...8760)
        try coder.field("missing", &missing)
        try coder.optional("pooledPrefers", &pooledPrefers)
        try coder.list("predictors", &predictors)
        try coder.list("responderSets", &responderSets)
        try coder.optional("sustained", &sustained)
        try coder.field("zeros", &zeros)
    }
}

/// What somebody without a value counts as among responders.
public enum MissingRule: String, CaseIterable, FieldValue {
    /// A non-responder.
    case nonResponder = "non-responder"
    /// Not counted.
    case excluded
}

/// A set of participants among whom responders are counted.
public enum ResponderSet: String, CaseIterable, FieldValue {
    /// Everybody with an index and a baseline above zero.
    case all
    /// Those of them who have both values.
    case complete
}

/// What signed ranks do with differences of zero.
public enum ZeroRule: String, CaseIterable, FieldValue {
    /// They are left out, and their number is stated.
    case drop
}

/// A sustained response: so much relief for so long.
///
///     {"days":21,"percent":30}
public struct SustainedRule: Payload {
    /// At least so many days.
    public var days = 21
    /// At least so many per cent.
    public var percent = 30

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("days", &days, in: 1...3650)
        try coder.integer("percent", &percent, in: 1...100)
    }
}

public import CanonicalJSON

/// Recovery after an infusion is judged.
///
/// Which discharge criteria are met and which not.
///
///     {"infusion":"I-1","met":["oriented","walks"],"notMet":["no-nausea"],"score":9}
public struct RecoveryAssessed: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The criteria that are met.
    public var met: [Code] = []
    /// The criteria that are not met.
    public var notMet: [Code] = []
    /// A recovery score, where one is used.
    public var score: Int?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(infusion: InfusionID, met: [Code] = [], notMet: [Code] = [], score: Int? = nil) {
        self.infusion = infusion
        self.met = met
        self.notMet = notMet
        self.score = score
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try coder.list("met", &met)
        try coder.list("notMet", &notMet)
        try coder.optionalInteger("score", &score, in: 0...20)
    }

    /// At least one criterion or a score, none both met and not met.
    public func checkTogether() throws(MalformedJSON) {
        guard !(met + notMet).isEmpty || score != nil else { throw contradiction("a criterion or a score") }
        try (met + notMet).demandDistinct("met and notMet")
    }
}

extension RecoveryAssessed {
    /// The type is `recovery.assessed`.
    public static let kind = EventKind.recoveryAssessed
    /// What the event says, in one line.
    public static let summary = "Recovery after an infusion is judged"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

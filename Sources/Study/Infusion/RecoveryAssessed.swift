public import CanonicalJSON
public import Vocabulary

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

    public init() {}

    public init(infusion: InfusionID, met: [Code] = [], notMet: [Code] = [], score: Int? = nil) {
        self.infusion = infusion
        self.met = met
        self.notMet = notMet
        self.score = score
    }

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
    public static let traits = EventTraits(
        kind: .recoveryAssessed, summary: "Recovery after an infusion is judged",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}

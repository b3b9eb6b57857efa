public import CanonicalJSON
public import Vocabulary

/// One eligibility criterion is judged for one participant.
///
/// What it was judged by is sealed as `evidence-ref`.
///
///     {"criterion":"P2-I3","part":"part-2","result":"met"}
public struct EligibilityCriterionAssessed: EventPayload {
    /// The criterion as the protocol names it.
    public var criterion = Code.blank
    /// The part of the study.
    public var part = PartID.blank
    /// How it was judged.
    public var result = CriterionResult.blank

    public init() {}

    public init(criterion: Code, part: PartID, result: CriterionResult) {
        self.criterion = criterion
        self.part = part
        self.result = result
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("criterion", &criterion)
        try coder.field("part", &part)
        try coder.field("result", &result)
    }
}

extension EligibilityCriterionAssessed {
    public static let traits = EventTraits(
        kind: .eligibilityCriterionAssessed, summary: "One eligibility criterion is judged",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["evidence-ref"])

    public var mentions: EventMentions { EventMentions(part: part) }
}

/// How an eligibility criterion was judged.
public enum CriterionResult: String, CaseIterable, FieldValue {
    /// It holds.
    case met
    /// It does not hold.
    case notMet
    /// It could not be told.
    case unknown
    /// It does not apply to this person.
    case notApplicable
}

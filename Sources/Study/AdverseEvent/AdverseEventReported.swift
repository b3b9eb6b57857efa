public import CanonicalJSON
public import Vocabulary

/// An untoward event in a participant; its onset is the event's `occurred`.
///
/// Whether it is serious follows from `flags`. The words in which it was told are sealed as `verbatim`; a term that
/// is not on the protocol's list stays absent until it is coded.
///
///     {"action":"dose-not-changed","ae":"AE-1","awareOn":"2026-03-05T13:25:00-05:00[America/Toronto]","grade":1,
///      "gradingScale":"CTCAE-5.0","infusion":"I-1","ongoing":true,"part":"part-2","term":"dizziness"}
public struct AdverseEventReported: EventPayload {
    /// What was done with the treatment.
    public var action: ActionTaken?
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// When the site became aware of it.
    public var awareOn = TimeValue.blank
    /// When it ended.
    public var end: TimeValue?
    /// What makes it serious.
    public var flags: [SeriousnessFlag] = []
    /// The severity grade, 1 to 5.
    public var grade: Int?
    /// The scale of the grade: CTCAE-5.0, CTCAE-6.0 or MILD-MOD-SEV.
    public var gradingScale = Code.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// Whether it goes on.
    public var ongoing: Bool?
    /// How it ended.
    public var outcome: Outcome?
    /// The part of the study.
    public var part = PartID.blank
    /// The system organ class, for a term that is not on the protocol's list.
    public var soc: Code?
    /// The term on the protocol's list.
    public var term: Code?

    public init() {}

    public init(
        action: ActionTaken? = nil, ae: AdverseEventID, awareOn: TimeValue, end: TimeValue? = nil,
        flags: [SeriousnessFlag] = [], grade: Int? = nil, gradingScale: Code, infusion: InfusionID? = nil,
        ongoing: Bool? = nil, outcome: Outcome? = nil, part: PartID, soc: Code? = nil, term: Code? = nil
    ) {
        self.action = action
        self.ae = ae
        self.awareOn = awareOn
        self.end = end
        self.flags = flags
        self.grade = grade
        self.gradingScale = gradingScale
        self.infusion = infusion
        self.ongoing = ongoing
        self.outcome = outcome
        self.part = part
        self.soc = soc
        self.term = term
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("action", &action)
        try coder.field("ae", &ae)
        try coder.field("awareOn", &awareOn)
        try coder.optional("end", &end)
        try coder.list("flags", &flags)
        try coder.optionalInteger("grade", &grade, in: 1...5)
        try coder.field("gradingScale", &gradingScale)
        try coder.optional("infusion", &infusion)
        try coder.optional("ongoing", &ongoing)
        try coder.optional("outcome", &outcome)
        try coder.field("part", &part)
        try coder.optional("soc", &soc)
        try coder.optional("term", &term)
    }

    /// Each flag stands once; what goes on has no end.
    public func checkTogether() throws(MalformedJSON) {
        try flags.demandDistinct("flags")
        guard end == nil || ongoing != true else { throw contradiction("an end or ongoing, not both") }
    }
}

extension AdverseEventReported {
    public static let traits = EventTraits(
        kind: .adverseEventReported, summary: "An untoward event in a participant",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [.collection], isFinding: true,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["verbatim"])

    public var mentions: EventMentions { EventMentions(infusion: infusion, part: part, adverseEvent: ae) }
}

extension AdverseEventReported {
    /// Whether any of the six criteria of ICH E2A holds.
    public var isSerious: Bool { !flags.isEmpty }
}

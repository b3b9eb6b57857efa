public import CanonicalJSON
public import Vocabulary

/// New facts about an adverse event; what is absent did not change.
///
/// `flags` is the full new set and counts only with `flagsChanged`, so that a set can become empty.
///
///     {"ae":"AE-1","awareOn":"2026-03-06T09:00:00-05:00[America/Toronto]","flags":["hospitalisation"],
///      "flagsChanged":true,"grade":3}
public struct AdverseEventUpdated: EventPayload {
    /// What was done with the treatment.
    public var action: ActionTaken?
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// When the site became aware of the new fact.
    public var awareOn: TimeValue?
    /// When it ended.
    public var end: TimeValue?
    /// What makes it serious now.
    public var flags: [SeriousnessFlag] = []
    /// Whether `flags` replaces the set that was known.
    public var flagsChanged: Bool?
    /// The severity grade, 1 to 5.
    public var grade: Int?
    /// The scale of the grade.
    public var gradingScale: Code?
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// Whether it goes on.
    public var ongoing: Bool?
    /// How it ended.
    public var outcome: Outcome?
    /// The term on the protocol's list.
    public var term: Code?

    public init() {}

    public init(
        action: ActionTaken? = nil, ae: AdverseEventID, awareOn: TimeValue? = nil, end: TimeValue? = nil,
        flags: [SeriousnessFlag] = [], flagsChanged: Bool? = nil, grade: Int? = nil, gradingScale: Code? = nil,
        infusion: InfusionID? = nil, ongoing: Bool? = nil, outcome: Outcome? = nil, term: Code? = nil
    ) {
        self.action = action
        self.ae = ae
        self.awareOn = awareOn
        self.end = end
        self.flags = flags
        self.flagsChanged = flagsChanged
        self.grade = grade
        self.gradingScale = gradingScale
        self.infusion = infusion
        self.ongoing = ongoing
        self.outcome = outcome
        self.term = term
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("action", &action)
        try coder.field("ae", &ae)
        try coder.optional("awareOn", &awareOn)
        try coder.optional("end", &end)
        try coder.list("flags", &flags)
        try coder.optional("flagsChanged", &flagsChanged)
        try coder.optionalInteger("grade", &grade, in: 1...5)
        try coder.optional("gradingScale", &gradingScale)
        try coder.optional("infusion", &infusion)
        try coder.optional("ongoing", &ongoing)
        try coder.optional("outcome", &outcome)
        try coder.optional("term", &term)
    }

    /// A set of flags counts only as a change; what goes on has no end.
    public func checkTogether() throws(MalformedJSON) {
        try flags.demandDistinct("flags")
        guard flags.isEmpty || flagsChanged == true else { throw contradiction("flagsChanged with flags") }
        guard end == nil || ongoing != true else { throw contradiction("an end or ongoing, not both") }
    }
}

extension AdverseEventUpdated {
    public static let traits = EventTraits(
        kind: .adverseEventUpdated, summary: "New facts about an adverse event",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [.collection], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, adverseEvent: ae) }
}

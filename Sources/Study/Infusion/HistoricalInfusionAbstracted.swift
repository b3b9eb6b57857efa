public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// An infusion of ordinary care is abstracted from a record, with the ratings that stand there.
///
/// The event's `occurred` is the infusion's own time, usually before consent; `abstractedOn` is the day of the
/// abstraction. What the record lacks is absent.
///
///     {"abstractedOn":"2026-03-02","duration":{"unit":"wk","value":"3"},"followUpOn":"2025-12",
///      "infusion":"H-4","mg":"122.5","minutes":210,"ordinal":4,"part":"part-1","postNRS":3,"preNRS":7,
///      "recall":"now","reliefPercent":60,"status":"ended","weightKg":"70.0"}
public struct HistoricalInfusionAbstracted: EventPayload {
    /// The day on which the record was read.
    public var abstractedOn = CalendarDay.blank
    /// How long relief lasted.
    public var duration: ReliefDuration?
    /// The date of the follow-up visit.
    public var followUpOn: PartialDate?
    /// The infusion, `H-n`.
    public var infusion = InfusionID.blank
    /// The dose in milligrams.
    public var mg: DecimalString?
    /// How long it ran, 1 to 2880 minutes.
    public var minutes: Int?
    /// Which infusion of this person it was, from 1.
    public var ordinal = 1
    /// The part of the study.
    public var part = PartID.blank
    /// Pain after it, 0 to 10.
    public var postNRS: Int?
    /// Pain before it, 0 to 10.
    public var preNRS: Int?
    /// The span of time the pain ratings are about.
    public var recall: Recall?
    /// Relief in per cent, 0 to 100.
    public var reliefPercent: Int?
    /// Whether relief had ended at the follow-up.
    public var status: ReliefStatus?
    /// The weight, 30.0 to 250.0 kg.
    public var weightKg: DecimalString?

    public init() {}

    public init(
        abstractedOn: CalendarDay, duration: ReliefDuration? = nil, followUpOn: PartialDate? = nil,
        infusion: InfusionID, mg: DecimalString? = nil, minutes: Int? = nil, ordinal: Int, part: PartID,
        postNRS: Int? = nil, preNRS: Int? = nil, recall: Recall? = nil, reliefPercent: Int? = nil,
        status: ReliefStatus? = nil, weightKg: DecimalString? = nil
    ) {
        self.abstractedOn = abstractedOn
        self.duration = duration
        self.followUpOn = followUpOn
        self.infusion = infusion
        self.mg = mg
        self.minutes = minutes
        self.ordinal = ordinal
        self.part = part
        self.postNRS = postNRS
        self.preNRS = preNRS
        self.recall = recall
        self.reliefPercent = reliefPercent
        self.status = status
        self.weightKg = weightKg
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("abstractedOn", &abstractedOn)
        try coder.optional("duration", &duration)
        try coder.optional("followUpOn", &followUpOn)
        try coder.field("infusion", &infusion)
        try AmountLimits.code("mg", &mg, with: &coder)
        try coder.optionalInteger("minutes", &minutes, in: 1...2880)
        try coder.integer("ordinal", &ordinal, in: 1...999)
        try coder.field("part", &part)
        try coder.optionalInteger("postNRS", &postNRS, in: 0...10)
        try coder.optionalInteger("preNRS", &preNRS, in: 0...10)
        try coder.optional("recall", &recall)
        try coder.optionalInteger("reliefPercent", &reliefPercent, in: 0...100)
        try coder.optional("status", &status)
        try WeightLimits.code("weightKg", &weightKg, with: &coder)
    }

    /// A historical infusion is an `H-n`.
    public func checkTogether() throws(MalformedJSON) {
        guard infusion.isHistorical else { throw contradiction("an infusion like H-1") }
    }
}

extension HistoricalInfusionAbstracted {
    public static let traits = EventTraits(
        kind: .historicalInfusionAbstracted, summary: "An infusion of ordinary care is abstracted from a record",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [.collection], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, part: part) }
}

public import CanonicalJSON
public import Vocabulary

/// The answers to one instrument at one time point, item by item.
///
/// Totals are never stored: they follow from the items (``Instrument``). An item without an answer is absent from
/// `items` and listed in `unanswered`. `duration` and `status` belong to instruments that ask for the duration of
/// relief.
///
///     {"infusion":"I-1","instrument":"pain-nrs","items":{"NRS01":7},"mode":"self","part":"part-2",
///      "recall":"now","timepoint":"pre","version":"1"}
public struct AssessmentRecorded: EventPayload {
    /// How long relief lasted, where the instrument asks.
    public var duration: ReliefDuration?
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// The instrument as the protocol names it.
    public var instrument = Code.blank
    /// The answers by item code.
    public var items = CodeMap<ItemValue>()
    /// The language in which it was asked.
    public var language: Code?
    /// Who filled it in.
    public var mode: AssessmentMode?
    /// The part of the study.
    public var part = PartID.blank
    /// The span of time it is about.
    public var recall: Recall?
    /// Whether relief had ended.
    public var status: ReliefStatus?
    /// The time point as the protocol names it.
    public var timepoint = Code.blank
    /// The items without an answer.
    public var unanswered: [Code] = []
    /// The version of the instrument.
    public var version = Code.blank

    public init() {}

    public init(
        duration: ReliefDuration? = nil, infusion: InfusionID? = nil, instrument: Code, items: CodeMap<ItemValue> = [:],
        language: Code? = nil, mode: AssessmentMode? = nil, part: PartID, recall: Recall? = nil,
        status: ReliefStatus? = nil, timepoint: Code, unanswered: [Code] = [], version: Code
    ) {
        self.duration = duration
        self.infusion = infusion
        self.instrument = instrument
        self.items = items
        self.language = language
        self.mode = mode
        self.part = part
        self.recall = recall
        self.status = status
        self.timepoint = timepoint
        self.unanswered = unanswered
        self.version = version
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("duration", &duration)
        try coder.optional("infusion", &infusion)
        try coder.field("instrument", &instrument)
        try CodeMap.code("items", &items, with: &coder)
        try coder.optional("language", &language)
        try coder.optional("mode", &mode)
        try coder.field("part", &part)
        try coder.optional("recall", &recall)
        try coder.optional("status", &status)
        try coder.field("timepoint", &timepoint)
        try coder.list("unanswered", &unanswered)
        try coder.field("version", &version)
    }

    /// An item is answered or unanswered, never both and never neither.
    public func checkTogether() throws(MalformedJSON) {
        try unanswered.demandDistinct("unanswered")
        guard !items.isEmpty || !unanswered.isEmpty else { throw contradiction("an item, answered or not") }
        for code in unanswered where items[code] != nil {
            throw contradiction("\(code) in items or unanswered, not both")
        }
    }
}

extension AssessmentRecorded {
    public static let traits = EventTraits(
        kind: .assessmentRecorded, summary: "The answers to one instrument at one time point",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [.procedures, .collection], isFinding: true,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, part: part) }
}

/// Who filled in an assessment.
public enum AssessmentMode: String, CaseIterable, FieldValue {
    /// The participant.
    case patient = "self"
    /// A clinician who asked or observed.
    case clinician
}

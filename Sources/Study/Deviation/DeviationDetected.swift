public import CanonicalJSON
public import Vocabulary

/// A rule of the protocol was broken, as the events show; `cause` is the event that shows it.
///
///     {"class":"minor","infusion":"I-1","part":"part-2","rule":"DV14"}
public struct DeviationDetected: EventPayload {
    /// Its weight.
    public var deviationClass = DeviationClass.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// The part of the study.
    public var part: PartID?
    /// The rule: DV01 to DV22, or a hard rule that was overridden, H2 to H12.
    public var rule = Code.blank

    public init() {}

    public init(deviationClass: DeviationClass, infusion: InfusionID? = nil, part: PartID? = nil, rule: Code) {
        self.deviationClass = deviationClass
        self.infusion = infusion
        self.part = part
        self.rule = rule
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("class", &deviationClass)
        try coder.optional("infusion", &infusion)
        try coder.optional("part", &part)
        try coder.field("rule", &rule)
    }
}

extension DeviationDetected {
    public static let traits = EventTraits(
        kind: .deviationDetected, summary: "A rule of the protocol was broken", writers: [.derived],
        level: .participant, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: true, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, part: part) }
}

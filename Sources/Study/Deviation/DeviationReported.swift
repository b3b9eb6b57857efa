public import CanonicalJSON

/// A person reports a departure from the protocol; the words are sealed as `text`.
///
///     {"category":"procedure","class":"minor","infusion":"I-1","part":"part-2"}
public struct DeviationReported: EventPayload {
    /// What it is about.
    public var category = DeviationCategory.blank
    /// Its weight, important or minor.
    public var deviationClass = DeviationClass.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// The part of the study.
    public var part: PartID?

    public init() {}

    public init(
        category: DeviationCategory, deviationClass: DeviationClass, infusion: InfusionID? = nil, part: PartID? = nil
    ) {
        self.category = category
        self.deviationClass = deviationClass
        self.infusion = infusion
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("category", &category)
        try coder.field("class", &deviationClass)
        try coder.optional("infusion", &infusion)
        try coder.optional("part", &part)
    }

    /// A person reports facts, so the class is important or minor.
    public func checkTogether() throws(MalformedJSON) {
        guard [.important, .minor].contains(deviationClass) else { throw contradiction("class important or minor") }
    }
}

extension DeviationReported {
    public static let traits = EventTraits(
        kind: .deviationReported, summary: "A person reports a departure from the protocol",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(infusion: infusion, part: part) }
}

public import CanonicalJSON
public import Vocabulary

/// A participant consents to take part in a part of the study.
///
///     {"capacity":true,"copyGiven":true,"formVersion":"icf-2.0","languages":["en"],
///      "obtainedBy":"investigator-1","part":"part-2"}
public struct ConsentGiven: EventPayload {
    /// Whether the capacity to consent was assessed and found.
    public var capacity: Bool?
    /// Whether a copy of the form was handed over.
    public var copyGiven = false
    /// The version of the form that was signed.
    public var formVersion = Code.blank
    /// The languages in which it was explained.
    public var languages: [Code] = []
    /// Who obtained it.
    public var obtainedBy = ActorID.blank
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public init(
        capacity: Bool? = nil, copyGiven: Bool, formVersion: Code, languages: [Code] = [], obtainedBy: ActorID,
        part: PartID
    ) {
        self.capacity = capacity
        self.copyGiven = copyGiven
        self.formVersion = formVersion
        self.languages = languages
        self.obtainedBy = obtainedBy
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("capacity", &capacity)
        try coder.field("copyGiven", &copyGiven)
        try coder.field("formVersion", &formVersion)
        try coder.list("languages", &languages)
        try coder.field("obtainedBy", &obtainedBy)
        try coder.field("part", &part)
    }

    /// Each language stands once.
    public func checkTogether() throws(MalformedJSON) {
        try languages.demandDistinct("languages")
    }
}

extension ConsentGiven {
    public static let traits = EventTraits(
        kind: .consentGiven, summary: "A participant consents to a part of the study",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part, staff: [obtainedBy]) }
}

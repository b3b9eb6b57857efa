public import CanonicalJSON
public import Vocabulary

/// A study begins.
///
/// Stands once, in the first append of a ledger.
///
///     {"parts":["part-1","part-2"],"registration":"NCT06916403","targetParticipants":50,
///      "title":"Ketamine infusions in fibromyalgia"}
public struct StudyOpened: EventPayload {
    /// Its parts, in the protocol's order.
    public var parts: [PartID] = []
    /// Its number in a registry.
    public var registration = Code.blank
    /// How many people it wants to enrol.
    public var targetParticipants = 1
    /// Its title.
    public var title = Title.blank

    public init() {}

    public init(parts: [PartID], registration: Code, targetParticipants: Int, title: Title) {
        self.parts = parts
        self.registration = registration
        self.targetParticipants = targetParticipants
        self.title = title
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try AtLeastOne.code("parts", &parts, with: &coder)
        try coder.field("registration", &registration)
        try coder.integer("targetParticipants", &targetParticipants, in: 1...1_000_000)
        try coder.field("title", &title)
    }

    /// Each part stands once.
    public func checkTogether() throws(MalformedJSON) {
        try parts.demandSomeDistinct("parts")
    }
}

extension StudyOpened {
    public static let traits = EventTraits(
        kind: .studyOpened, summary: "A study begins", writers: [.administrator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: true, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

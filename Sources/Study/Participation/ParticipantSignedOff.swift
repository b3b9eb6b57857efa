public import CanonicalJSON
public import Vocabulary

/// An investigator signs for a participant's record.
///
/// What is signed is everything recorded of the participant up to the root.
///
///     {"meaning":"approval","root":"7777777777777777777777777777777777777777777777777777777777777777","size":243}
public struct ParticipantSignedOff: EventPayload {
    /// What the signature means.
    public var meaning = SignatureMeaning.blank
    /// The tree root before this event.
    public var root = HexDigest.blank
    /// How many events that root covers.
    public var size = 0

    public init() {}

    public init(meaning: SignatureMeaning, root: HexDigest, size: Int) {
        self.meaning = meaning
        self.root = root
        self.size = size
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("meaning", &meaning)
        try coder.field("root", &root)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
    }
}

extension ParticipantSignedOff {
    public static let traits = EventTraits(
        kind: .participantSignedOff, summary: "An investigator signs for a participant's record",
        writers: [.investigator],
        level: .participant, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(coveredEvents: size) }
}

/// What a signature means (21 CFR 11.50).
public enum SignatureMeaning: String, CaseIterable, FieldValue {
    /// Reviewed.
    case review
    /// Approved.
    case approval
    /// Answered for.
    case responsibility
    /// Written.
    case authorship
}

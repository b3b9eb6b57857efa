public import CanonicalJSON
public import Vocabulary

/// A version of a consent form comes into use, from the event's `occurred` on.
///
///     {"documentHash":"9f86...0a08","language":"en","part":"part-2","version":"icf-2.0"}
public struct ConsentFormAdopted: EventPayload {
    /// The digest of the form.
    public var documentHash = HexDigest.blank
    /// Its language: "en".
    public var language = Code.blank
    /// The part of the study it is for.
    public var part = PartID.blank
    /// The version's name.
    public var version = Code.blank

    public init() {}

    public init(documentHash: HexDigest, language: Code, part: PartID, version: Code) {
        self.documentHash = documentHash
        self.language = language
        self.part = part
        self.version = version
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("documentHash", &documentHash)
        try coder.field("language", &language)
        try coder.field("part", &part)
        try coder.field("version", &version)
    }
}

extension ConsentFormAdopted {
    public static let traits = EventTraits(
        kind: .consentFormAdopted, summary: "A version of a consent form comes into use", writers: [.administrator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}

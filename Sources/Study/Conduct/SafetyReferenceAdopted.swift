public import CanonicalJSON
public import Vocabulary

/// A reference for expected reactions comes into use.
///
/// The document by which expectedness is judged: an investigator brochure or a product monograph.
///
///     {"document":"7777777777777777777777777777777777777777777777777777777777777777",
///      "reference":"investigator-brochure","version":"4.0"}
public struct SafetyReferenceAdopted: EventPayload {
    /// SHA-256 of the document.
    public var document = HexDigest.blank
    /// What it is called.
    public var reference = Code.blank
    /// SHA-256 of the list of expected terms.
    public var terms: HexDigest?
    /// Its version.
    public var version = Code.blank

    public init() {}

    public init(document: HexDigest, reference: Code, terms: HexDigest? = nil, version: Code) {
        self.document = document
        self.reference = reference
        self.terms = terms
        self.version = version
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("document", &document)
        try coder.field("reference", &reference)
        try coder.optional("terms", &terms)
        try coder.field("version", &version)
    }
}

extension SafetyReferenceAdopted {
    public static let traits = EventTraits(
        kind: .safetyReferenceAdopted, summary: "A reference for expected reactions comes into use",
        writers: [.administrator, .investigator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

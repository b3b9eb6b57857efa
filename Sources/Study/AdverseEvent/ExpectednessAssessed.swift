public import CanonicalJSON
public import Vocabulary

/// An investigator compares an adverse event with the reference safety information.
///
///     {"ae":"AE-1","document":"product-monograph","expected":true,"version":"2019-05-23"}
public struct ExpectednessAssessed: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// The document it was compared with.
    public var document: Code?
    /// Whether it is listed there, no more severe and no more specific.
    public var expected = false
    /// The version of the document.
    public var version: Code?

    public init() {}

    public init(ae: AdverseEventID, document: Code? = nil, expected: Bool, version: Code? = nil) {
        self.ae = ae
        self.document = document
        self.expected = expected
        self.version = version
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.optional("document", &document)
        try coder.field("expected", &expected)
        try coder.optional("version", &version)
    }
}

extension ExpectednessAssessed {
    public static let traits = EventTraits(
        kind: .expectednessAssessed, summary: "An investigator judges expectedness", writers: [.investigator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
}

public import CanonicalJSON
public import Vocabulary

/// A list of codes comes into use.
///
/// A dictionary that a protocol refers to, such as CTCAE, by the digest of its file.
///
///     {"document":"7777777777777777777777777777777777777777777777777777777777777777","list":"ctcae","version":"5.0"}
public struct CodeListAdopted: EventPayload {
    /// SHA-256 of the file.
    public var document = HexDigest.blank
    /// What it is called.
    public var list = Code.blank
    /// Its version.
    public var version = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("document", &document)
        try coder.field("list", &list)
        try coder.field("version", &version)
    }
}

extension CodeListAdopted {
    public static let traits = EventTraits(
        kind: .codeListAdopted, summary: "A list of codes comes into use", writers: [.administrator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

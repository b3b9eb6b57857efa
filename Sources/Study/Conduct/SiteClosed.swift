public import CanonicalJSON
public import Vocabulary

/// A site is closed.
///
/// After it nothing new happens there.
///
///     {"site":"clinic-1"}
public struct SiteClosed: EventPayload {
    /// The site.
    public var site = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("site", &site)
    }
}

extension SiteClosed {
    public static let traits = EventTraits(
        kind: .siteClosed, summary: "A site is closed", writers: [.administrator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

public import CanonicalJSON
public import Vocabulary

/// A site may begin.
///
/// From then on participants may be enrolled there.
///
///     {"site":"clinic-1"}
public struct SiteActivated: EventPayload {
    /// The site.
    public var site = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("site", &site)
    }
}

extension SiteActivated {
    public static let traits = EventTraits(
        kind: .siteActivated, summary: "A site may begin", writers: [.administrator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

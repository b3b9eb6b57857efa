public import CanonicalJSON
public import CivilTime

/// An investigator declares what makes an adverse event serious.
///
///     {"ae":"AE-1","awareOn":"2026-03-06T09:00:00-05:00[America/Toronto]","flags":["hospitalisation"]}
public struct SeriousnessDeclared: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// When the site became aware of it.
    public var awareOn = TimeValue.blank
    /// What makes it serious; not serious if absent.
    public var flags: [SeriousnessFlag] = []

    public init() {}

    public init(ae: AdverseEventID, awareOn: TimeValue, flags: [SeriousnessFlag] = []) {
        self.ae = ae
        self.awareOn = awareOn
        self.flags = flags
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("awareOn", &awareOn)
        try coder.list("flags", &flags)
    }

    /// No flag twice.
    public func checkTogether() throws(MalformedJSON) {
        try flags.demandDistinct("flags")
    }
}

extension SeriousnessDeclared {
    public static let traits = EventTraits(
        kind: .seriousnessDeclared, summary: "An investigator declares what makes an adverse event serious",
        writers: [.investigator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
}

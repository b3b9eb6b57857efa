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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID, awareOn: TimeValue, flags: [SeriousnessFlag] = []) {
        self.ae = ae
        self.awareOn = awareOn
        self.flags = flags
    }

    /// Walks all fields in canonical order.
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
    /// The type is `seriousness.declared`.
    public static let kind = EventKind.seriousnessDeclared
    /// What the event says, in one line.
    public static let summary = "An investigator declares what makes an adverse event serious"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator]
}

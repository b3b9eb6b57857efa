public import CanonicalJSON
public import CivilTime

/// A participant or a partner is pregnant.
///
/// What is known is sealed as `text`.
///
///     {"awareOn":"2026-03-06","partner":false}
public struct PregnancyReported: EventPayload {
    /// When the site became aware of it.
    public var awareOn = TimeValue.blank
    /// Whether it is the partner of a participant.
    public var partner = false

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(awareOn: TimeValue, partner: Bool) {
        self.awareOn = awareOn
        self.partner = partner
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("awareOn", &awareOn)
        try coder.field("partner", &partner)
    }
}

extension PregnancyReported {
    /// The type is `pregnancy.reported`.
    public static let kind = EventKind.pregnancyReported
    /// What the event says, in one line.
    public static let summary = "A participant or a partner is pregnant"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

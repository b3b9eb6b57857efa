public import CanonicalJSON

/// Somebody dealt with a safety flag.
///
/// What was done is sealed as `text`.
///
///     {"how":"suicide-risk-assessed"}
public struct SafetyFlagClosed: EventPayload {
    /// What was done.
    public var how = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(how: Code) {
        self.how = how
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("how", &how)
    }
}

extension SafetyFlagClosed {
    /// The type is `safetyFlag.closed`.
    public static let kind = EventKind.safetyFlagClosed
    /// What the event says, in one line.
    public static let summary = "Somebody dealt with a safety flag"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator]
}

public import CanonicalJSON

/// A deviation is settled; `cause` is the deviation.
///
///     {"how":"no-longer-holds"}
public struct DeviationResolved: EventPayload {
    /// How.
    public var how = DeviationResolution.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(how: DeviationResolution) {
        self.how = how
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("how", &how)
    }
}

extension DeviationResolved {
    /// The type is `deviation.resolved`.
    public static let kind = EventKind.deviationResolved
    /// What the event says, in one line.
    public static let summary = "A deviation is settled"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator, .derived]
}

/// How a deviation was settled.
public enum DeviationResolution: String, CaseIterable, FieldValue {
    /// Later events cured it.
    case noLongerHolds = "no-longer-holds"
    /// It was dealt with.
    case resolved
}

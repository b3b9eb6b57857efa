public import CanonicalJSON

/// A visit took place.
///
/// Whether it lies within its window is derived.
///
///     {"part":"part-2","visit":"follow-up"}
public struct VisitOccurred: EventPayload {
    /// The part of the study.
    public var part = PartID.blank
    /// The visit.
    public var visit = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(part: PartID, visit: Code) {
        self.part = part
        self.visit = visit
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
        try coder.field("visit", &visit)
    }
}

extension VisitOccurred {
    /// The type is `visit.occurred`.
    public static let kind = EventKind.visitOccurred
    /// What the event says, in one line.
    public static let summary = "A visit took place"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

public import CanonicalJSON

/// A visit did not take place.
///
///     {"part":"part-2","reason":"no-show","visit":"follow-up"}
public struct VisitMissed: EventPayload {
    /// The part of the study.
    public var part = PartID.blank
    /// Why.
    public var reason = Code.blank
    /// The visit.
    public var visit = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(part: PartID, reason: Code, visit: Code) {
        self.part = part
        self.reason = reason
        self.visit = visit
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
        try coder.field("reason", &reason)
        try coder.field("visit", &visit)
    }
}

extension VisitMissed {
    /// The type is `visit.missed`.
    public static let kind = EventKind.visitMissed
    /// What the event says, in one line.
    public static let summary = "A visit did not take place"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

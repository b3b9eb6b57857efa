public import CanonicalJSON

/// Abstraction of a record begins.
///
/// Which record is sealed as `emr-ref`.
///
///     {"part":"part-1"}
public struct AbstractionStarted: EventPayload {
    /// The part of the study.
    public var part = PartID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(part: PartID) {
        self.part = part
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
    }
}

extension AbstractionStarted {
    /// The type is `abstraction.started`.
    public static let kind = EventKind.abstractionStarted
    /// What the event says, in one line.
    public static let summary = "Abstraction of a record begins"
    /// Its sealed texts.
    public static let sealed = ["emr-ref"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

public import CanonicalJSON

/// A second reader compared an abstraction with the record.
///
/// The second reader is the one who appends; what differed is sealed as `text`.
///
///     {"discrepancies":1,"part":"part-1"}
public struct AbstractionVerified: EventPayload {
    /// How many values differed.
    public var discrepancies = 0
    /// The part of the study.
    public var part = PartID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(discrepancies: Int, part: PartID) {
        self.discrepancies = discrepancies
        self.part = part
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("discrepancies", &discrepancies, in: 0...100_000)
        try coder.field("part", &part)
    }
}

extension AbstractionVerified {
    /// The type is `abstraction.verified`.
    public static let kind = EventKind.abstractionVerified
    /// What the event says, in one line.
    public static let summary = "A second reader compared an abstraction with the record"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator, .monitor]
}

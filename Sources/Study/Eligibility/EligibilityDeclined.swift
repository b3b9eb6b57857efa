public import CanonicalJSON

/// A participant is found not eligible by an investigator.
///
///     {"criteriaVersion":"1.0","part":"part-2"}
public struct EligibilityDeclined: EventPayload {
    /// The version of the criteria that were applied.
    public var criteriaVersion = Code.blank
    /// The part of the study.
    public var part = PartID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(criteriaVersion: Code, part: PartID) {
        self.criteriaVersion = criteriaVersion
        self.part = part
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("criteriaVersion", &criteriaVersion)
        try coder.field("part", &part)
    }
}

extension EligibilityDeclined {
    /// The type is `eligibility.declined`.
    public static let kind = EventKind.eligibilityDeclined
    /// What the event says, in one line.
    public static let summary = "A participant is found not eligible"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator]
}

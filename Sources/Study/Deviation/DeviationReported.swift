public import CanonicalJSON

/// A person reports a departure from the protocol; the words are sealed as `text`.
///
///     {"category":"procedure","class":"minor","infusion":"I-1","part":"part-2"}
public struct DeviationReported: EventPayload {
    /// What it is about.
    public var category = DeviationCategory.blank
    /// Its weight, important or minor.
    public var deviationClass = DeviationClass.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// The part of the study.
    public var part: PartID?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(
        category: DeviationCategory, deviationClass: DeviationClass, infusion: InfusionID? = nil, part: PartID? = nil
    ) {
        self.category = category
        self.deviationClass = deviationClass
        self.infusion = infusion
        self.part = part
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("category", &category)
        try coder.field("class", &deviationClass)
        try coder.optional("infusion", &infusion)
        try coder.optional("part", &part)
    }

    /// A person reports facts, so the class is important or minor.
    public func checkTogether() throws(MalformedJSON) {
        guard [.important, .minor].contains(deviationClass) else { throw contradiction("class important or minor") }
    }
}

extension DeviationReported {
    /// The type is `deviation.reported`.
    public static let kind = EventKind.deviationReported
    /// What the event says, in one line.
    public static let summary = "A person reports a departure from the protocol"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

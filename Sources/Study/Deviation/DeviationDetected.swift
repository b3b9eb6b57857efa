public import CanonicalJSON

/// A rule of the protocol was broken, as the events show; `cause` is the event that shows it.
///
///     {"class":"minor","infusion":"I-1","part":"part-2","rule":"DV14"}
public struct DeviationDetected: EventPayload {
    /// Its weight.
    public var deviationClass = DeviationClass.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// The part of the study.
    public var part: PartID?
    /// The rule: DV01 to DV22, or a hard rule that was overridden, H2 to H12.
    public var rule = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(deviationClass: DeviationClass, infusion: InfusionID? = nil, part: PartID? = nil, rule: Code) {
        self.deviationClass = deviationClass
        self.infusion = infusion
        self.part = part
        self.rule = rule
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("class", &deviationClass)
        try coder.optional("infusion", &infusion)
        try coder.optional("part", &part)
        try coder.field("rule", &rule)
    }
}

extension DeviationDetected {
    /// The type is `deviation.detected`.
    public static let kind = EventKind.deviationDetected
    /// What the event says, in one line.
    public static let summary = "A rule of the protocol was broken"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.derived]
}

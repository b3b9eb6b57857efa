public import CanonicalJSON

/// A participant goes home after an infusion.
///
///     {"drivingAdvice":true,"escort":true,"infusion":"I-1","instructions":true}
public struct ParticipantDischarged: EventPayload {
    /// Whether driving was advised against.
    public var drivingAdvice = false
    /// Whether somebody went with them.
    public var escort = false
    /// The infusion.
    public var infusion = InfusionID.blank
    /// Whether written instructions were given.
    public var instructions = false

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(drivingAdvice: Bool, escort: Bool, infusion: InfusionID, instructions: Bool) {
        self.drivingAdvice = drivingAdvice
        self.escort = escort
        self.infusion = infusion
        self.instructions = instructions
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("drivingAdvice", &drivingAdvice)
        try coder.field("escort", &escort)
        try coder.field("infusion", &infusion)
        try coder.field("instructions", &instructions)
    }
}

extension ParticipantDischarged {
    /// The type is `participant.discharged`.
    public static let kind = EventKind.participantDischarged
    /// What the event says, in one line.
    public static let summary = "A participant goes home after an infusion"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

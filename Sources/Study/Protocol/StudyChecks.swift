public import CanonicalJSON

/// Limits of time and quantity by which deviations are judged.
///
///     {"checkValidHours":24,"lostAttempts":3,"vitalsEveryMinutes":15,"weightChangePercent":10,
///      "weightValidDays":7}
public struct StudyChecks: Payload {
    /// How long a check before an infusion holds.
    public var checkValidHours = 24
    /// How often somebody must try before a participant counts as lost.
    public var lostAttempts = 3
    /// The longest gap between vital signs while an infusion runs.
    public var vitalsEveryMinutes = 15
    /// The largest change of weight that needs no question.
    public var weightChangePercent = 10
    /// How long a weight holds.
    public var weightValidDays = 7

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("checkValidHours", &checkValidHours, in: 1...8760)
        try coder.integer("lostAttempts", &lostAttempts, in: 0...100)
        try coder.integer("vitalsEveryMinutes", &vitalsEveryMinutes, in: 1...1440)
        try coder.integer("weightChangePercent", &weightChangePercent, in: 0...100)
        try coder.integer("weightValidDays", &weightValidDays, in: 0...3650)
    }
}

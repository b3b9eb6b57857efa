public import CanonicalJSON

/// The doses and durations that the protocol allows, and those that a guideline advises.
///
///     {"deliveredTolerancePercent":5,"duration":"elapsed","guidelineMinimumMg":"80","maximumMgPerKg":"2.00",...}
public struct DoseRules: Payload {
    /// How far delivered and planned milligrams may differ.
    public var deliveredTolerancePercent = 5
    /// Whether pauses count.
    public var duration = DurationRule.blank
    /// The lowest dose a guideline advises, in milligrams.
    public var guidelineMinimumMg: DecimalString?
    /// The shortest infusion a guideline advises.
    public var guidelineMinimumMinutes: Int?
    /// An infusion shorter than this is an important deviation.
    public var importantShortMinutes: Int?
    /// The highest dose.
    public var maximumMgPerKg = AmountLimits.lowest
    /// The longest infusion.
    public var maximumMinutes = 1
    /// The lowest dose.
    public var minimumMgPerKg = AmountLimits.lowest
    /// The shortest infusion.
    public var minimumMinutes = 1
    /// How far a plan's total may differ from dose times weight.
    public var planTolerancePercent = 1

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("deliveredTolerancePercent", &deliveredTolerancePercent, in: 0...100)
        try coder.field("duration", &duration)
        try AmountLimits.code("guidelineMinimumMg", &guidelineMinimumMg, with: &coder)
        try coder.optionalInteger("guidelineMinimumMinutes", &guidelineMinimumMinutes, in: 1...2880)
        try coder.optionalInteger("importantShortMinutes", &importantShortMinutes, in: 1...2880)
        try AmountLimits.code("maximumMgPerKg", &maximumMgPerKg, with: &coder)
        try coder.integer("maximumMinutes", &maximumMinutes, in: 1...2880)
        try AmountLimits.code("minimumMgPerKg", &minimumMgPerKg, with: &coder)
        try coder.integer("minimumMinutes", &minimumMinutes, in: 1...2880)
        try coder.integer("planTolerancePercent", &planTolerancePercent, in: 0...100)
    }
}

/// What the duration of an infusion is.
public enum DurationRule: String, CaseIterable, FieldValue {
    /// From start to stop.
    case elapsed
    /// From start to stop without pauses.
    case active
}

public import Vocabulary

/// What the rules say of one scope of a participant's history.
struct Judgement: Hashable, Sendable {
    var violations: Set<Violation> = []
    var deviations: Set<ExpectedDeviation> = []
    var flags: Set<ExpectedFlag> = []
    var queries: Set<ExpectedQuery> = []

    var isEmpty: Bool { violations.isEmpty && deviations.isEmpty && flags.isEmpty && queries.isEmpty }

    /// A rule is broken: the deviation says so in the record, the refusal keeps it out unless it is overridden.
    mutating func breach(_ refusal: @autoclosure () -> Refusal, _ deviation: ExpectedDeviation) {
        deviations.insert(deviation)
        guard deviation.deviationClass == .important else { return }
        violations.insert(Violation(seq: deviation.cause, refusal: refusal()))
    }
}

/// A deviation that follows from the effective history.
public struct ExpectedDeviation: Hashable, Sendable {
    /// The rule: DV01 to DV22, or the hard rule that was overridden.
    public let rule: Code
    /// How much weight it carries.
    public let deviationClass: DeviationClass
    /// The event that breaks the rule.
    public let cause: Int
    /// The infusion it is about.
    public let infusion: InfusionID?
    /// The part it is about.
    public let part: PartID?

    init(_ rule: Code, _ deviationClass: DeviationClass, cause: Int, infusion: InfusionID? = nil, part: PartID?) {
        self.rule = rule
        self.deviationClass = deviationClass
        self.cause = cause
        self.infusion = infusion
        self.part = part
    }
}

/// A safety flag that follows from an effective event.
public struct ExpectedFlag: Hashable, Sendable {
    /// What it is.
    public let flag: Code
    /// The event that holds the value.
    public let cause: Int
    /// The infusion it is about.
    public let infusion: InfusionID?
}

/// A query that follows from an effective event.
public struct ExpectedQuery: Hashable, Sendable {
    /// The event it is about.
    public let seq: Int
    /// The member it is about.
    public let field: Code?
}

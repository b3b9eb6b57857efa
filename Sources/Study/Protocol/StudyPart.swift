public import CanonicalJSON
public import Vocabulary

/// A part of the study: who may take part, what is done and which infusion counts.
///
///     {"assessments":[{"instrument":"pain-nrs","required":true,"timepoint":"pre"}],"criteria":[...],
///      "criteriaVersion":"1.0","id":"part-2","index":"first-infusion","label":"Part 2","procedures":true}
public struct StudyPart: Payload {
    /// The ages it is open to.
    public var ageYears: AgeRule?
    /// Its arms, if it has any.
    public var arms: [Code] = []
    /// The assessments that are expected of a participant or an infusion.
    public var assessments: [ExpectedAssessment] = []
    /// Its eligibility criteria.
    public var criteria: [Criterion] = []
    /// The version of the criteria.
    public var criteriaVersion = Code.blank
    /// Its name in events.
    public var id = PartID.blank
    /// What is analysed of a participant.
    public var index = IndexRule.blank
    /// Its name in tables.
    public var label = Title.blank
    /// How many abstracted infusions a participant must have.
    public var minimumPriorInfusions: Int?
    /// Whether its procedures need consent first (rule H3).
    public var procedures = false

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ageYears", &ageYears)
        try coder.list("arms", &arms)
        try coder.list("assessments", &assessments)
        try coder.list("criteria", &criteria)
        try coder.field("criteriaVersion", &criteriaVersion)
        try coder.field("id", &id)
        try coder.field("index", &index)
        try coder.field("label", &label)
        try coder.optionalInteger("minimumPriorInfusions", &minimumPriorInfusions, in: 0...999)
        try coder.field("procedures", &procedures)
    }
}

/// What of a participant is analysed in a part.
public enum IndexRule: String, CaseIterable, FieldValue {
    /// The last abstracted infusion, by date, then ordinal.
    case lastAbstracted = "last-abstracted"
    /// The first infusion started after enrolment.
    case firstInfusion = "first-infusion"
    /// The participant as a whole; the part has no infusions.
    case participant
}

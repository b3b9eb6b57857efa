public import CanonicalJSON

/// The checks before an infusion are done.
///
///     {"bloodPressureAcceptable":true,"emergencyEquipment":true,"escort":true,"fastingHours":"6",
///      "infusion":"I-1","ivSite":true,"part":"part-2","preNRSDone":true,"pregnancy":"negative",
///      "vitals":{"dbp":84,"hr":72,"sbp":138,"spo2":98}}
public struct PreInfusionCheckCompleted: EventPayload {
    /// Whether blood pressure allows the infusion.
    public var bloodPressureAcceptable = false
    /// Whether emergency equipment is at hand.
    public var emergencyEquipment = false
    /// Whether somebody will take the participant home.
    public var escort = false
    /// Hours since the last meal.
    public var fastingHours: DecimalString?
    /// The infusion.
    public var infusion = InfusionID.blank
    /// Whether the venous access works.
    public var ivSite = false
    /// The part of the study.
    public var part: PartID?
    /// Whether pain was rated.
    public var preNRSDone = false
    /// The pregnancy test.
    public var pregnancy = PregnancyTest.blank
    /// The vital signs at the check.
    public var vitals: VitalSigns?

    public init() {}

    public init(
        bloodPressureAcceptable: Bool, emergencyEquipment: Bool, escort: Bool, fastingHours: DecimalString? = nil,
        infusion: InfusionID, ivSite: Bool, part: PartID? = nil, preNRSDone: Bool, pregnancy: PregnancyTest,
        vitals: VitalSigns? = nil
    ) {
        self.bloodPressureAcceptable = bloodPressureAcceptable
        self.emergencyEquipment = emergencyEquipment
        self.escort = escort
        self.fastingHours = fastingHours
        self.infusion = infusion
        self.ivSite = ivSite
        self.part = part
        self.preNRSDone = preNRSDone
        self.pregnancy = pregnancy
        self.vitals = vitals
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("bloodPressureAcceptable", &bloodPressureAcceptable)
        try coder.field("emergencyEquipment", &emergencyEquipment)
        try coder.field("escort", &escort)
        try AmountLimits.code("fastingHours", &fastingHours, with: &coder)
        try coder.field("infusion", &infusion)
        try coder.field("ivSite", &ivSite)
        try coder.optional("part", &part)
        try coder.field("preNRSDone", &preNRSDone)
        try coder.field("pregnancy", &pregnancy)
        try coder.optional("vitals", &vitals)
    }

    /// Vital signs that are there say something.
    public func checkTogether() throws(MalformedJSON) {
        try vitals?.checkTogether()
    }
}

extension PreInfusionCheckCompleted {
    public static let traits = EventTraits(
        kind: .preInfusionCheckCompleted, summary: "The checks before an infusion are done",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [.procedures], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, part: part, vitalSigns: vitals) }
}

/// The result of the pregnancy test before an infusion.
public enum PregnancyTest: String, CaseIterable, FieldValue {
    /// Not pregnant.
    case negative
    /// Pregnant.
    case positive
    /// No test is called for.
    case notApplicable
    /// The test was not done.
    case notDone
}

public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// An infusion is ordered, and with it its identifier comes to be.
///
///     {"concentrationMgPerMl":"2","doseMgPerKg":"1.75","durationMin":210,"infusion":"I-1","part":"part-2",
///      "totalMg":"122.5","volumeMl":"61.25","weighedOn":"2026-03-05","weightKg":"70.0"}
public struct DosePlanOrdered: EventPayload {
    /// Milligrams of drug per millilitre of solution.
    public var concentrationMgPerMl: DecimalString?
    /// The dose in milligrams per kilogram.
    public var doseMgPerKg = AmountLimits.lowest
    /// How long it is to run, 1 to 2880 minutes.
    public var durationMin = 1
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The part of the study.
    public var part = PartID.blank
    /// Who ordered it, if not the one who appends.
    public var prescriber: ActorID?
    /// The dose in milligrams.
    public var totalMg = AmountLimits.lowest
    /// The volume in millilitres.
    public var volumeMl: DecimalString?
    /// The day of the weighing.
    public var weighedOn = CalendarDay.blank
    /// The weight, 30.0 to 250.0 kg.
    public var weightKg = WeightLimits.lowest

    public init() {}

    public init(
        concentrationMgPerMl: DecimalString? = nil, doseMgPerKg: DecimalString, durationMin: Int, infusion: InfusionID,
        part: PartID, prescriber: ActorID? = nil, totalMg: DecimalString, volumeMl: DecimalString? = nil,
        weighedOn: CalendarDay, weightKg: DecimalString
    ) {
        self.concentrationMgPerMl = concentrationMgPerMl
        self.doseMgPerKg = doseMgPerKg
        self.durationMin = durationMin
        self.infusion = infusion
        self.part = part
        self.prescriber = prescriber
        self.totalMg = totalMg
        self.volumeMl = volumeMl
        self.weighedOn = weighedOn
        self.weightKg = weightKg
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try AmountLimits.code("concentrationMgPerMl", &concentrationMgPerMl, with: &coder)
        try AmountLimits.code("doseMgPerKg", &doseMgPerKg, with: &coder)
        try coder.integer("durationMin", &durationMin, in: 1...2880)
        try coder.field("infusion", &infusion)
        try coder.field("part", &part)
        try coder.optional("prescriber", &prescriber)
        try AmountLimits.code("totalMg", &totalMg, with: &coder)
        try AmountLimits.code("volumeMl", &volumeMl, with: &coder)
        try coder.field("weighedOn", &weighedOn)
        try WeightLimits.code("weightKg", &weightKg, with: &coder)
    }

    /// What the study plans is an `I-n`.
    public func checkTogether() throws(MalformedJSON) {
        guard !infusion.isHistorical else { throw contradiction("an infusion like I-1") }
    }
}

extension DosePlanOrdered {
    public static let traits = EventTraits(
        kind: .dosePlanOrdered, summary: "An infusion is ordered", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions {
        EventMentions(infusion: infusion, part: part, staff: [prescriber].compactMap(\.self))
    }
}

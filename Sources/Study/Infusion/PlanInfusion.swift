public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// Orders an infusion and gives it its id.
public struct PlanInfusion: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one with procedures that the participant is in.
    public var part: PartID?
    /// The infusion; by default the next `I-n`.
    public var infusion: InfusionID?
    /// The dose.
    public var doseMgPerKg: DecimalString
    /// The weight.
    public var weightKg: DecimalString
    /// The day of weighing; by default the day of the order.
    public var weighedOn: CalendarDay?
    /// The duration in minutes.
    public var durationMin: Int
    /// The total; by default dose times weight.
    public var totalMg: DecimalString?
    /// The concentration of the solution, without which rates are in mg/h.
    public var concentrationMgPerMl: DecimalString?
    /// The volume of the solution.
    public var volumeMl: DecimalString?
    /// Who prescribed it.
    public var prescriber: ActorID?

    public init(
        participant: ParticipantCode, part: PartID? = nil, infusion: InfusionID? = nil, doseMgPerKg: DecimalString,
        weightKg: DecimalString, weighedOn: CalendarDay? = nil, durationMin: Int, totalMg: DecimalString? = nil,
        concentrationMgPerMl: DecimalString? = nil, volumeMl: DecimalString? = nil, prescriber: ActorID? = nil
    ) {
        self.participant = participant
        self.part = part
        self.infusion = infusion
        self.doseMgPerKg = doseMgPerKg
        self.weightKg = weightKg
        self.weighedOn = weighedOn
        self.durationMin = durationMin
        self.totalMg = totalMg
        self.concentrationMgPerMl = concentrationMgPerMl
        self.volumeMl = volumeMl
        self.prescriber = prescriber
    }
}

extension PlanInfusion: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.dosePlanOrdered] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let part = try drafting.procedurePart(part, of: participant)
        let history = try drafting.history(participant)
        let product = (ExactAmount(doseMgPerKg) * ExactAmount(weightKg))
        let payload = DosePlanOrdered(
            concentrationMgPerMl: concentrationMgPerMl, doseMgPerKg: doseMgPerKg, durationMin: durationMin,
            infusion: infusion ?? drafting.nextInfusion(history), part: part, prescriber: prescriber,
            totalMg: totalMg ?? product.ratio?.exactDecimal ?? product.rounded(toPlaces: 2) ?? doseMgPerKg,
            volumeMl: volumeMl, weighedOn: weighedOn ?? drafting.today, weightKg: weightKg)
        return [drafting.propose(participant, .dosePlanOrdered(payload))]
    }
}

extension DraftingContext {
    /// The day of the event in the study's zone, or of its recording.
    var today: CalendarDay { context.occurred?.date.firstDay ?? context.now.dayInUTC }
}

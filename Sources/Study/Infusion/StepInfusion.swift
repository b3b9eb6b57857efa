public import CanonicalJSON
public import Vocabulary

/// A step while an infusion runs: its rate changes, it pauses, it runs again, an extra dose is given.
public struct StepInfusion: Hashable, Sendable {
    /// The step.
    public enum Step: Hashable, Sendable {
        /// Another rate, and why.
        case rate(InfusionRate, why: Code?)
        /// A pause, why, and the adverse event that led to it.
        case pause(why: Code, AdverseEventID?)
        /// On again.
        case resume
        /// An extra dose in milligrams.
        case bolus(mg: DecimalString)
    }

    /// The participant.
    public var participant: ParticipantCode
    /// The infusion; by default the one that runs, or is paused.
    public var infusion: InfusionID?
    /// The step.
    public var step: Step

    public init(participant: ParticipantCode, infusion: InfusionID? = nil, step: Step) {
        self.participant = participant
        self.infusion = infusion
        self.step = step
    }
}

extension StepInfusion: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] {
        switch step {
        case .rate: [.infusionRateChanged]
        case .pause: [.infusionPaused]
        case .resume: [.infusionResumed]
        case .bolus: [.bolusGiven]
        }
    }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let id = try drafting.infusion(
            infusion, of: participant, in: [[.running, .paused], [.planned, .checked], InfusionPhase.over])
        let event: StudyEvent =
            switch step {
            case .rate(let rate, let why):
                .infusionRateChanged(InfusionRateChanged(infusion: id, rate: rate, why: why))
            case .pause(let why, let ae): .infusionPaused(InfusionPaused(ae: ae, infusion: id, why: why))
            case .resume: .infusionResumed(InfusionResumed(infusion: id))
            case .bolus(let mg): .bolusGiven(BolusGiven(infusion: id, mg: mg))
            }
        return [drafting.propose(participant, event)]
    }
}

/// Records vital signs.
public struct RecordVitals: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The infusion; by default the one that runs, else the planned one, else the last stopped, else none.
    public var infusion: InfusionID?
    /// What was measured.
    public var signs: VitalSigns

    public init(participant: ParticipantCode, infusion: InfusionID? = nil, signs: VitalSigns) {
        self.participant = participant
        self.infusion = infusion
        self.signs = signs
    }
}

extension RecordVitals: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.vitalsRecorded] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        _ = try drafting.history(participant)
        let phases: [[InfusionPhase]] = [[.running, .paused], [.planned, .checked], InfusionPhase.over]
        let id = try? drafting.infusion(infusion, of: participant, in: phases)
        return [drafting.propose(participant, .vitalsRecorded(VitalsRecorded(infusion: id, signs: signs)))]
    }
}

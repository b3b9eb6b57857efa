public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// Cancels an infusion before its start.
public struct CancelInfusion: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The infusion; by default the planned one.
    public var infusion: InfusionID?
    /// Why.
    public var why: Code

    public init(participant: ParticipantCode, infusion: InfusionID? = nil, why: Code) {
        self.participant = participant
        self.infusion = infusion
        self.why = why
    }
}

extension CancelInfusion: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.infusionCancelled] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let infusion = try drafting.infusion(infusion, of: participant, in: [[.planned, .checked]])
        return [drafting.propose(participant, .infusionCancelled(InfusionCancelled(infusion: infusion, why: why)))]
    }
}

/// Records the check before an infusion.
public struct CheckInfusion: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The infusion; by default the planned one.
    public var infusion: InfusionID?
    /// What was found; the infusion is taken from the field above.
    public var findings: PreInfusionCheckCompleted

    public init(participant: ParticipantCode, infusion: InfusionID? = nil, findings: PreInfusionCheckCompleted) {
        self.participant = participant
        self.infusion = infusion
        self.findings = findings
    }
}

extension CheckInfusion: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.preInfusionCheckCompleted] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        var payload = findings
        payload.infusion = try drafting.infusion(infusion, of: participant, in: [[.planned, .checked]])
        return [drafting.propose(participant, .preInfusionCheckCompleted(payload))]
    }
}

/// Starts an infusion.
///
/// Without a plan it gets the next id; that is refused unless it is recorded as a violation.
public struct StartInfusion: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The infusion; by default the planned one.
    public var infusion: InfusionID?
    /// The part; used only without a plan.
    public var part: PartID?
    /// The rate.
    public var rate: InfusionRate
    /// The lot of the drug.
    public var lot: Code?
    /// Its expiry.
    public var expiry: PartialDate?
    /// The pump.
    public var pump: Code?
    /// Who witnessed it.
    public var witness: ActorID?

    public init(
        participant: ParticipantCode, infusion: InfusionID? = nil, part: PartID? = nil, rate: InfusionRate,
        lot: Code? = nil, expiry: PartialDate? = nil, pump: Code? = nil, witness: ActorID? = nil
    ) {
        self.participant = participant
        self.infusion = infusion
        self.part = part
        self.rate = rate
        self.lot = lot
        self.expiry = expiry
        self.pump = pump
        self.witness = witness
    }
}

extension StartInfusion: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.infusionStarted] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let history = try drafting.history(participant)
        let planned = try? drafting.infusion(infusion, of: participant, in: [[.checked], [.planned]])
        let id = planned ?? drafting.nextInfusion(history)
        let needsPart = history.state.infusions[id]?.plan == nil
        let payload = InfusionStarted(
            expiry: expiry, infusion: id, lot: lot,
            part: needsPart ? try drafting.procedurePart(part, of: participant) : nil, pump: pump, rate: rate,
            witness: witness)
        return [drafting.propose(participant, .infusionStarted(payload))]
    }
}

/// Ends an infusion.
public struct StopInfusion: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The infusion; by default the running one.
    public var infusion: InfusionID?
    /// Why it ended before its time; `nil` if it was completed.
    public var early: Code?
    /// What the pump shows.
    public var pumpVolumeMl: DecimalString?
    /// What was left over.
    public var wastedMg: DecimalString?
    /// Who witnessed what was done with it.
    public var wasteWitness: ActorID?

    public init(
        participant: ParticipantCode, infusion: InfusionID? = nil, early: Code? = nil,
        pumpVolumeMl: DecimalString? = nil, wastedMg: DecimalString? = nil,
        wasteWitness: ActorID? = nil
    ) {
        self.participant = participant
        self.infusion = infusion
        self.early = early
        self.pumpVolumeMl = pumpVolumeMl
        self.wastedMg = wastedMg
        self.wasteWitness = wasteWitness
    }
}

extension StopInfusion: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.infusionStopped] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let payload = InfusionStopped(
            infusion: try drafting.infusion(infusion, of: participant, in: [[.running, .paused]]),
            pumpVolumeMl: pumpVolumeMl, status: early == nil ? .completed : .stoppedEarly, wasteWitness: wasteWitness,
            wastedMg: wastedMg, why: early)
        return [drafting.propose(participant, .infusionStopped(payload))]
    }
}

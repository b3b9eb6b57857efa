public import CanonicalJSON

/// Where an infusion stands.
public enum InfusionPhase: String, Hashable, Sendable {
    /// Ordered.
    case planned
    /// Checked.
    case checked
    /// Running.
    case running
    /// Paused.
    case paused
    /// Ended.
    case stopped
    /// Ended, and recovery was judged.
    case recovered
    /// The participant went home.
    case discharged
    /// Ordered, and not to take place.
    case cancelled
    /// Abstracted from a record of ordinary care.
    case historical
}

/// A step in the run of an infusion.
public enum RunStep: Hashable, Sendable {
    /// It starts.
    case start(InfusionStarted)
    /// Its rate changes.
    case rate(InfusionRateChanged)
    /// It pauses.
    case pause(InfusionPaused)
    /// It runs again.
    case resume
    /// An extra dose is given.
    case bolus(BolusGiven)
    /// It ends.
    case stop(InfusionStopped)
}

/// A movement of drug for an infusion, in milligrams.
public enum DrugMovement: Hashable, Sendable {
    /// Handed out.
    case dispensed(DecimalString)
    /// Came back.
    case returned(DecimalString)
    /// Destroyed.
    case destroyed(DecimalString)
}

/// One infusion of a participant: the facts, each kind in order of time.
public struct InfusionState: Hashable, Sendable {
    /// The infusion.
    public let id: InfusionID
    /// What was abstracted of it, for one of ordinary care.
    public internal(set) var history: [Fact<HistoricalInfusionAbstracted>] = []
    /// The orders.
    public internal(set) var plans: [Fact<DosePlanOrdered>] = []
    /// The checks before it.
    public internal(set) var checks: [Fact<PreInfusionCheckCompleted>] = []
    /// That it will not take place.
    public internal(set) var cancellations: [Fact<InfusionCancelled>] = []
    /// Its run.
    public internal(set) var run: [Fact<RunStep>] = []
    /// The vital signs taken for it.
    public internal(set) var vitals: [Fact<VitalSigns>] = []
    /// How recovery was judged after it.
    public internal(set) var recoveries: [Fact<RecoveryAssessed>] = []
    /// When the participant went home after it.
    public internal(set) var discharges: [Fact<ParticipantDischarged>] = []
    /// What was handed out for it, came back, and was destroyed.
    public internal(set) var drug: [Fact<DrugMovement>] = []

    init(id: InfusionID) { self.id = id }
}

extension InfusionState {
    /// The order that counts, the first.
    public var plan: Fact<DosePlanOrdered>? { plans.first }

    /// The start, the first if there are several.
    public var start: Fact<InfusionStarted>? {
        for index in run.indices {
            if case .start(let payload) = run[index].content { return run[index].map { _ in payload } }
        }
        return nil
    }

    /// The stop, the last if there are several.
    public var stop: Fact<InfusionStopped>? {
        for index in run.indices.reversed() {
            if case .stop(let payload) = run[index].content { return run[index].map { _ in payload } }
        }
        return nil
    }

    /// The part it belongs to: that of its order, of its start, or of its abstraction.
    public var part: PartID? {
        plan?.content.part ?? start?.content.part ?? history.first?.content.part ?? checks.first?.content.part
    }

    /// Where it stands after all that is known.
    public var phase: InfusionPhase {
        if id.isHistorical { return .historical }
        if let phase = InfusionRun(self).phase { return phase == .stopped ? aftermath : phase }
        if !cancellations.isEmpty { return .cancelled }
        return checks.isEmpty ? .planned : .checked
    }

    private var aftermath: InfusionPhase {
        discharges.isEmpty ? (recoveries.isEmpty ? .stopped : .recovered) : .discharged
    }

    /// What was given, once it has started; up to `end` while it runs.
    public func exposure(until end: Moment? = nil) -> Exposure? { InfusionRun(self).exposure(until: end) }
}

extension InfusionPhase {
    /// The phases of an infusion that has ended.
    public static let over: [InfusionPhase] = [.stopped, .recovered, .discharged]
}

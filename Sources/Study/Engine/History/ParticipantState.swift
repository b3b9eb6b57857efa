public import Vocabulary

/// All that is known of one participant: facts from the effective events, and what is open about them.
public struct ParticipantState: Hashable, Sendable {
    /// The participant.
    public let code: ParticipantCode
    /// The parts, by id.
    public internal(set) var parts: [PartID: PartState] = [:]
    /// The infusions, of the study and abstracted.
    public internal(set) var infusions: [InfusionID: InfusionState] = [:]
    /// The assessments; of several with one key the first written counts.
    public internal(set) var assessments: [AssessmentKey: [Fact<AssessmentRecorded>]] = [:]
    /// The assessments that were not done.
    public internal(set) var omissions: [Fact<AssessmentOmitted>] = []
    /// The adverse events.
    public internal(set) var adverseEvents: [AdverseEventID: AdverseEventState] = [:]
    /// Vital signs that belong to no infusion.
    public internal(set) var vitals: [Fact<VitalSigns>] = []
    /// Deviations by the event that recorded them.
    public internal(set) var deviations: [Int: DeviationState] = [:]
    /// Safety flags, in the order in which they were raised.
    public internal(set) var flags: [FlagState] = []
    /// All questions, in the order in which they were raised.
    public internal(set) var queries: [QueryState] = []
    /// The visits that did not take place.
    public internal(set) var missedVisits: [Fact<VisitMissed>] = []
    /// The death of the participant.
    public internal(set) var deaths: [Fact<DeathRecorded>] = []
    /// The last signature of an investigator, and what it means.
    public internal(set) var signOff: SignOff?
    /// The events whose source was verified, with the event that says so.
    public internal(set) var verified: [Int: Int] = [:]
    /// The texts whose redaction somebody asked for, and those that are gone, by the event that seals them.
    public internal(set) var redactions: [RedactionState] = []
    /// What waits for another entitled actor.
    public internal(set) var pendingCountersignatures: [PendingCountersignature] = []

    /// What should follow from all this by the rules, and what of it is recorded.
    var derived = DerivedMatters()

    init(code: ParticipantCode) { self.code = code }
}

extension ParticipantState {
    /// The part of an id; blank if nothing is known.
    public func part(_ id: PartID) -> PartState { parts[id] ?? PartState(id: id) }

    /// The assessment that counts for a key.
    public func assessment(_ key: AssessmentKey) -> Fact<AssessmentRecorded>? {
        assessments[key]?.min { $0.seq < $1.seq }
    }

    /// The assessments that count for an infusion or part, of one instrument at one time point, whatever their recall.
    public func assessments(
        for anchor: AssessmentKey.Anchor, timepoint: Code, instrument: Code
    ) -> [Fact<AssessmentRecorded>] {
        assessments.keys.filter {
            $0.anchor == anchor && $0.timepoint == timepoint && $0.instrument == instrument
        }.compactMap { assessment($0) }.sorted { $0.seq < $1.seq }
    }

    /// The last word that an assessment was not done, for an infusion or part.
    public func omission(
        for anchor: AssessmentKey.Anchor, timepoint: Code, instrument: Code
    ) -> Fact<AssessmentOmitted>? {
        omissions.last { omitted in
            omitted.content.timepoint == timepoint && omitted.content.instrument == instrument
                && (omitted.content.infusion.map { .infusion($0) } ?? .part(omitted.content.part)) == anchor
        }
    }

    /// The infusions that started, in order of time.
    public var startedInfusions: [InfusionState] {
        infusions.values.compactMap { infusion in infusion.start.map { (infusion, $0) } }
            .sorted { $0.1.precedes($1.1) }.map(\.0)
    }

    /// The part an event belongs to, by itself or by its infusion or adverse event.
    public func part(of event: StudyEvent) -> PartID? {
        if let part = event.part { return part }
        if let infusion = event.infusion, let part = infusions[infusion]?.part { return part }
        return event.adverseEvent.flatMap { adverseEvents[$0]?.reports.first?.content.part }
    }

    /// How far the participant has come in a part; a death ends all of them.
    public func status(in part: PartID) -> PartStatus { deaths.isEmpty ? self.part(part).status : .dead }

    /// The questions that are not settled.
    public var openQueries: [QueryState] { queries.filter { $0.status != .closed } }

    /// The part of a participant who is in only one.
    public var onlyPart: PartID? { parts.count == 1 ? parts.keys.first : nil }
}

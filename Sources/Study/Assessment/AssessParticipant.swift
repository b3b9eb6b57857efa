public import Vocabulary

/// Records the answers to an instrument.
public struct AssessParticipant: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default that of the infusion, else the only one the participant is in.
    public var part: PartID?
    /// The instrument.
    public var instrument: Code
    /// The time point.
    public var timepoint: Code
    /// The infusion; by default the planned or running one before it, the last stopped one after it.
    public var infusion: InfusionID?
    /// The answers.
    public var items: CodeMap<ItemValue>
    /// The items without an answer.
    public var unanswered: [Code]
    /// The span of time it is about; by default the instrument's first.
    public var recall: Recall?
    /// How long relief lasted.
    public var duration: ReliefDuration?
    /// Whether relief had ended.
    public var status: ReliefStatus?
    /// The language in which it was asked.
    public var language: Code?
    /// Who filled it in.
    public var mode: AssessmentMode?

    public init(
        participant: ParticipantCode, part: PartID? = nil, instrument: Code, timepoint: Code,
        infusion: InfusionID? = nil, items: CodeMap<ItemValue>, unanswered: [Code] = [], recall: Recall? = nil,
        duration: ReliefDuration? = nil, status: ReliefStatus? = nil, language: Code? = nil,
        mode: AssessmentMode? = nil
    ) {
        self.participant = participant
        self.part = part
        self.instrument = instrument
        self.timepoint = timepoint
        self.infusion = infusion
        self.items = items
        self.unanswered = unanswered
        self.recall = recall
        self.duration = duration
        self.status = status
        self.language = language
        self.mode = mode
    }
}

extension AssessParticipant: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.assessmentRecorded] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        guard let declared = drafting.adopted.instrument(instrument) else {
            let known = drafting.adopted.document.instruments.map(\.id.text)
            throw .notInProtocol(kind: "instrument", given: instrument.text, choices: known)
        }
        let place = try drafting.place(of: timepoint, for: participant, part, infusion)
        let payload = AssessmentRecorded(
            duration: duration, infusion: place.infusion, instrument: instrument, items: items, language: language,
            mode: mode, part: place.part, recall: recall ?? declared.recalls.first, status: status,
            timepoint: timepoint, unanswered: unanswered, version: declared.version)
        return [drafting.propose(participant, .assessmentRecorded(payload))]
    }
}

/// Records that an expected assessment was not done.
public struct OmitAssessment: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default as for an assessment.
    public var part: PartID?
    /// The instrument.
    public var instrument: Code
    /// The time point.
    public var timepoint: Code
    /// The infusion; by default as for an assessment.
    public var infusion: InfusionID?
    /// Why not.
    public var reason: Code

    public init(
        participant: ParticipantCode, part: PartID? = nil, instrument: Code, timepoint: Code,
        infusion: InfusionID? = nil, reason: Code
    ) {
        self.participant = participant
        self.part = part
        self.instrument = instrument
        self.timepoint = timepoint
        self.infusion = infusion
        self.reason = reason
    }
}

extension OmitAssessment: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.assessmentOmitted] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let place = try drafting.place(of: timepoint, for: participant, part, infusion)
        let payload = AssessmentOmitted(
            infusion: place.infusion, instrument: instrument, part: place.part, reason: reason, timepoint: timepoint)
        return [drafting.propose(participant, .assessmentOmitted(payload))]
    }
}

extension DraftingContext {
    /// The part and the infusion that an assessment at a time point belongs to.
    func place(
        of timepoint: Code, for code: ParticipantCode, _ part: PartID?, _ infusion: InfusionID?
    ) throws(Refusal) -> (part: PartID, infusion: InfusionID?) {
        let state = try history(code).state
        if let infusion, let own = state.infusions[infusion]?.part { return (part ?? own, infusion) }
        let named = try procedurePart(part, of: code)
        return (named, try self.infusion(infusion, of: code, at: timepoint, in: named))
    }
}

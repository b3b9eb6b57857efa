public import CivilTime
public import Vocabulary

/// Reports an adverse event; its onset is the command's time.
public struct ReportAdverseEvent: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default that of the infusion, else the only one the participant is in.
    public var part: PartID?
    /// The infusion; by default the last one started before onset.
    public var infusion: InfusionID?
    /// The term; one that is not on the protocol's list stays uncoded, unless it comes with its own organ class.
    public var term: Code?
    /// A system organ class of its own.
    public var soc: Code?
    /// When the site became aware of it; by default the onset.
    public var awareOn: TimeValue?
    /// When it ended; by default it goes on, unless the outcome says otherwise.
    public var end: TimeValue?
    /// The grade.
    public var grade: Int?
    /// What makes it serious.
    public var flags: [SeriousnessFlag]
    /// What was done with the treatment.
    public var action: ActionTaken?
    /// How it ended.
    public var outcome: Outcome?

    public init(
        participant: ParticipantCode, part: PartID? = nil, infusion: InfusionID? = nil, term: Code? = nil,
        soc: Code? = nil, awareOn: TimeValue? = nil, end: TimeValue? = nil, grade: Int? = nil,
        flags: [SeriousnessFlag] = [], action: ActionTaken? = nil, outcome: Outcome? = nil
    ) {
        self.participant = participant
        self.part = part
        self.infusion = infusion
        self.term = term
        self.soc = soc
        self.awareOn = awareOn
        self.end = end
        self.grade = grade
        self.flags = flags
        self.action = action
        self.outcome = outcome
    }
}

extension ReportAdverseEvent: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.adverseEventReported] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let history = try drafting.history(participant)
        let infusion = infusion ?? drafting.infusion(startedBefore: drafting.at, history)
        let own = infusion.flatMap { history.state.infusions[$0]?.part }
        let isListed = term.map { drafting.adopted.document.term($0) != nil || soc != nil } ?? false
        let isOver = end != nil || outcome?.isFinal == true
        let payload = AdverseEventReported(
            action: action, ae: drafting.nextAdverseEvent(history),
            awareOn: awareOn ?? drafting.context.occurred ?? .day(drafting.today), end: end, flags: flags, grade: grade,
            gradingScale: drafting.adopted.document.safety.gradingScale, infusion: infusion,
            ongoing: isOver ? nil : true, outcome: outcome,
            part: try drafting.procedurePart(part ?? own, of: participant), soc: isListed ? soc : nil,
            term: isListed ? term : nil)
        return [drafting.propose(participant, .adverseEventReported(payload))]
    }
}

/// Changes what is known of an adverse event: facts, term, end, or that it is there again.
public struct ChangeAdverseEvent: Hashable, Sendable {
    /// The change.
    public enum Change: Hashable, Sendable {
        /// New facts; the id is taken from the command.
        case update(AdverseEventUpdated)
        /// Its term, and a system organ class of its own.
        case code(term: Code, soc: Code?)
        /// It ended, at the command's time.
        case resolve(Outcome)
        /// It is there again, from the command's time.
        case reopen
    }

    /// The participant.
    public var participant: ParticipantCode
    /// The adverse event.
    public var adverseEvent: AdverseEventID
    /// The change.
    public var change: Change

    public init(participant: ParticipantCode, adverseEvent: AdverseEventID, change: Change) {
        self.participant = participant
        self.adverseEvent = adverseEvent
        self.change = change
    }
}

extension ChangeAdverseEvent: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] {
        switch change {
        case .update: [.adverseEventUpdated]
        case .code: [.adverseEventCoded]
        case .resolve: [.adverseEventResolved]
        case .reopen: [.adverseEventReopened]
        }
    }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let known = drafting.state.participants[participant]?.state.adverseEvents[adverseEvent]
        let event: StudyEvent =
            switch change {
            case .update(let payload):
                .adverseEventUpdated(try payload.about(adverseEvent).changing(known, of: participant))
            case .code(let term, let soc):
                .adverseEventCoded(AdverseEventCoded(ae: adverseEvent, soc: soc, term: term))
            case .resolve(let outcome): .adverseEventResolved(AdverseEventResolved(ae: adverseEvent, outcome: outcome))
            case .reopen: .adverseEventReopened(AdverseEventReopened(ae: adverseEvent))
            }
        return [drafting.propose(participant, event)]
    }
}

extension AdverseEventUpdated {
    fileprivate func about(_ id: AdverseEventID) -> AdverseEventUpdated {
        var payload = self
        payload.ae = id
        return payload
    }

    /// Only what differs from what is known; refused if nothing does.
    fileprivate func changing(
        _ known: AdverseEventState?, of code: ParticipantCode
    ) throws(Refusal) -> AdverseEventUpdated {
        guard let known, let view = known.view else { return self }
        var payload = self
        if payload.grade == view.grade, payload.gradingScale ?? view.gradingScale == view.gradingScale {
            (payload.grade, payload.gradingScale) = (nil, nil)
        }
        if payload.action == view.action { payload.action = nil }
        if payload.infusion == view.infusion { payload.infusion = nil }
        if payload.outcome == view.outcome { payload.outcome = nil }
        if payload.term == view.term { payload.term = nil }
        if payload.end == view.end { payload.end = nil }
        if payload.ongoing == true, view.isOpen, view.end == nil { payload.ongoing = nil }
        if payload.flagsChanged == true, Set(payload.flags) == Set(view.flags) {
            (payload.flags, payload.flagsChanged) = ([], nil)
        }
        let isSame = payload == AdverseEventUpdated(ae: ae, awareOn: awareOn) && [nil, view.awareOn].contains(awareOn)
        guard isSame else { return payload }
        throw .alreadyRecorded(what: "All of this about \(code) \(ae)", seq: known.changes.last?.seq ?? view.seq)
    }
}

/// An investigator's judgement of an adverse event.
public struct AssessAdverseEvent: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The adverse event.
    public var adverseEvent: AdverseEventID
    /// How likely the treatment caused it.
    public var causality: Causality?
    /// Whether the reference safety information lists it.
    public var isExpected: Bool?

    public init(
        participant: ParticipantCode, adverseEvent: AdverseEventID, causality: Causality? = nil,
        isExpected: Bool? = nil
    ) {
        self.participant = participant
        self.adverseEvent = adverseEvent
        self.causality = causality
        self.isExpected = isExpected
    }
}

extension AssessAdverseEvent: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] {
        (causality == nil ? [] : [.causalityAssessed]) + (isExpected == nil ? [] : [.expectednessAssessed])
    }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        var events: [ProposedEvent] = []
        if let causality {
            let payload = CausalityAssessed(ae: adverseEvent, causality: causality, method: "WHO-UMC")
            events.append(drafting.propose(participant, .causalityAssessed(payload)))
        }
        if let isExpected {
            let reference = drafting.adopted.document.safety.reference
            let payload = ExpectednessAssessed(
                ae: adverseEvent, document: reference?.document, expected: isExpected, version: reference?.version)
            events.append(drafting.propose(participant, .expectednessAssessed(payload), sealed: events.isEmpty))
        }
        return events
    }
}

import Vocabulary

/// What the rules look at when they judge an infusion.
struct InfusionCase {
    let infusion: InfusionState
    let state: ParticipantState
    let study: StudyRecord
    let adopted: AdoptedProtocol
    let start: Fact<InfusionStarted>?
    let stop: Fact<InfusionStopped>?
    let run: InfusionRun
    let part: PartID?

    init?(_ infusion: InfusionState, _ state: ParticipantState, _ study: StudyRecord) {
        start = infusion.start
        stop = infusion.stop
        guard
            let (version, at) = start?.writing ?? infusion.plan?.writing ?? infusion.checks.first?.writing
                ?? infusion.run.first?.writing, let adopted = study.inForce(version, at: at)
        else { return nil }
        self.infusion = infusion
        self.state = state
        self.study = study
        self.adopted = adopted
        run = InfusionRun(infusion)
        part = infusion.part
    }

    /// The part as the protocol declares it.
    var studyPart: StudyPart? { part.flatMap(adopted.part) }

    /// A deviation of this infusion.
    func deviation(_ rule: Code, _ deviationClass: DeviationClass, cause: Int) -> ExpectedDeviation {
        ExpectedDeviation(rule, deviationClass, cause: cause, infusion: infusion.id, part: part)
    }
}

/// What the rules look at when they judge a part.
struct PartCase {
    let part: PartState
    let state: ParticipantState
    let study: StudyRecord
    let adopted: AdoptedProtocol
    let studyPart: StudyPart

    init?(_ part: PartState, _ state: ParticipantState, _ study: StudyRecord) {
        let writings = [part.ends.last?.writing, part.enrolments.last?.writing, part.consents.first?.writing]
        guard let (version, at) = writings.compactMap({ $0 }).first ?? part.screenings.first?.writing,
            let adopted = study.inForce(version, at: at), let studyPart = adopted.part(part.id)
        else { return nil }
        self.part = part
        self.state = state
        self.study = study
        self.adopted = adopted
        self.studyPart = studyPart
    }

    /// A deviation of this part.
    func deviation(_ rule: Code, _ deviationClass: DeviationClass, cause: Int) -> ExpectedDeviation {
        ExpectedDeviation(rule, deviationClass, cause: cause, part: part.id)
    }
}

/// What the rules look at when they judge an event by itself.
struct RecordCase {
    let event: EffectiveEvent
    let state: ParticipantState
    let study: StudyRecord
    let adopted: AdoptedProtocol
    let part: PartID?

    init?(_ event: EffectiveEvent, _ state: ParticipantState, _ study: StudyRecord) {
        guard let adopted = study.inForce(event.recorded.protocolVersion, at: event.at) else { return nil }
        self.event = event
        self.state = state
        self.study = study
        self.adopted = adopted
        part = state.part(of: event.event)
    }

    /// The part as the protocol declares it.
    var studyPart: StudyPart? { part.flatMap(adopted.part) }

    /// A deviation that this event causes.
    func deviation(_ rule: Code, _ deviationClass: DeviationClass) -> ExpectedDeviation {
        ExpectedDeviation(rule, deviationClass, cause: event.seq, infusion: event.event.infusion, part: part)
    }
}

/// What the rules look at when they judge an adverse event.
struct AdverseEventCase {
    let adverseEvent: AdverseEventState
    let view: AdverseEventView
    let state: ParticipantState
    let adopted: AdoptedProtocol

    init?(_ adverseEvent: AdverseEventState, _ state: ParticipantState, _ study: StudyRecord) {
        guard let report = adverseEvent.reports.first, let view = adverseEvent.view,
            let adopted = study.inForce(report.version, at: report.at)
        else { return nil }
        self.adverseEvent = adverseEvent
        self.view = view
        self.state = state
        self.adopted = adopted
    }
}

extension Fact {
    /// The protocol it was written under, and the moment it is about.
    fileprivate var writing: (version: String, at: Moment) { (version, at) }
}

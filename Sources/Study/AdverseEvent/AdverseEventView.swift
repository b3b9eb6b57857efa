import CivilTime

extension AdverseEventState {
    /// The adverse event as it stands now; `nil` without a report.
    public var view: AdverseEventView? {
        guard let report = reports.first else { return nil }
        var view = AdverseEventView(report, causalities.last?.content, expectations.last?.content)
        for change in changes { view.take(change) }
        return view
    }
}

extension AdverseEventView {
    fileprivate init(
        _ report: Fact<AdverseEventReported>, _ causality: CausalityAssessed?, _ expectation: ExpectednessAssessed?
    ) {
        let payload = report.content
        self.init(
            id: payload.ae, seq: report.seq, part: payload.part, onset: report.at, awareOn: payload.awareOn,
            end: payload.end, isOpen: true, grade: payload.grade, worstGrade: payload.grade,
            gradingScale: payload.gradingScale, flags: payload.flags, outcome: payload.outcome, action: payload.action,
            term: payload.term, soc: payload.soc, infusion: payload.infusion, causality: causality?.causality,
            isExpected: expectation?.expected)
        isOpen = end == nil && !(outcome?.isFinal ?? false)
        learn(on: payload.awareOn)
    }

    fileprivate mutating func take(_ change: Fact<AdverseEventChange>) {
        switch change.content {
        case .updated(let payload): take(payload, at: change.at)
        case .coded(let payload):
            term = payload.term
            soc = payload.soc ?? soc
        case .resolved(let payload):
            outcome = payload.outcome
            end = change.at.occurred
            isOpen = false
            if let occurred = change.at.occurred { learn(on: occurred) }
        case .declared(let payload):
            flags = payload.flags
            learn(on: payload.awareOn)
        case .reopened:
            isOpen = true
            end = nil
            outcome = nil
        }
    }

    private mutating func take(_ payload: AdverseEventUpdated, at moment: Moment) {
        action = payload.action ?? action
        grade = payload.grade ?? grade
        worstGrade = [worstGrade, payload.grade].compactMap { $0 }.max()
        gradingScale = payload.gradingScale ?? gradingScale
        infusion = payload.infusion ?? infusion
        outcome = payload.outcome ?? outcome
        term = payload.term ?? term
        end = payload.ongoing == true ? nil : payload.end ?? end
        if payload.flagsChanged == true { flags = payload.flags }
        if payload.end != nil || payload.outcome?.isFinal == true { isOpen = false }
        if payload.ongoing == true { isOpen = true }
        if let on = payload.awareOn ?? moment.occurred { learn(on: on) }
    }

    /// Keeps when the event first counted as serious, and when as fatal or life-threatening.
    private mutating func learn(on: TimeValue) {
        let isUrgent = flags.contains(.death) || flags.contains(.lifeThreatening) || outcome == .fatal
        guard isSerious || isUrgent, awareness.last?.isUrgent != isUrgent else { return }
        awareness.append(Awareness(on: on, flags: flags, isUrgent: isUrgent))
    }
}

extension Outcome {
    /// Whether the adverse event is over with it.
    var isFinal: Bool {
        switch self {
        case .recovered, .recoveredWithSequelae, .fatal: true
        case .recovering, .notRecovered, .unknown: false
        }
    }
}

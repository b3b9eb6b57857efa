import Study

/// An adverse event as tables count it, with every event that said something about it.
struct CountedAdverseEvent {
    /// As it stands now.
    let view: AdverseEventView
    /// Its report, changes and judgements, their corrections, and what was stopped because of it.
    let sources: [Int]
    private let actions: [ActionTaken]
    private let pausedInfusion: Bool
    private let endedParticipation: Bool

    init?(_ adverseEvent: AdverseEventState, of history: ParticipantHistory) {
        guard let view = adverseEvent.view else { return nil }
        self.view = view
        let changes = adverseEvent.changes.compactMap { change -> ActionTaken? in
            if case .updated(let payload) = change.content { payload.action } else { nil }
        }
        actions = (adverseEvent.reports.first?.content.action).map { [$0] + changes } ?? changes
        let pauses = history.state.pauses(becauseOf: view.id)
        let ends = history.state.withdrawals(becauseOf: view.id)
        (pausedInfusion, endedParticipation) = (!pauses.isEmpty, !ends.isEmpty)
        let seqs =
            adverseEvent.reports.prefix(1).map(\.seq) + adverseEvent.changes.map(\.seq)
            + adverseEvent.causalities.map(\.seq) + adverseEvent.expectations.map(\.seq) + pauses + ends
        sources = seqs.flatMap(history.withCorrections).sortedUnique
    }

    /// Whether it belongs to a row of the overview.
    func belongs(to row: OverviewRow) -> Bool {
        switch row {
        case .any: true
        case .related: view.isRelated
        case .serious: view.isSerious
        case .grade3: (view.worstGrade ?? 0) >= 3
        case .interruption: pausedInfusion || actions.contains(where: Self.interruptions.contains)
        case .withdrawal: endedParticipation || actions.contains(.drugWithdrawn)
        case .fatal: view.outcome == .fatal || view.flags.contains(.death)
        }
    }

    /// A dose is reduced here by its rate, so both count as a change of rate.
    private static let interruptions: Set<ActionTaken> = [.drugInterrupted, .doseRateReduced, .doseReduced]
}

extension ParticipantState {
    fileprivate func pauses(becauseOf ae: AdverseEventID) -> [Int] {
        infusions.values.flatMap(\.run).compactMap { step in
            if case .pause(let payload) = step.content, payload.ae == ae { step.seq } else { nil }
        }
    }

    fileprivate func withdrawals(becauseOf ae: AdverseEventID) -> [Int] {
        parts.values.flatMap(\.ends).compactMap { end in
            if case .withdrawn(let payload) = end.content, payload.ae == ae { end.seq } else { nil }
        }
    }
}

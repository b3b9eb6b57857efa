import Study

/// One participant of a group with the events of its parts.
struct QualityMember {
    let history: ParticipantHistory
    /// The events by which they belong to the group.
    let sources: [Int]
    /// The events that count, not voided, corrections applied.
    let effective: [EffectiveEvent]
    private let parts: Set<PartID>

    /// Nothing for somebody who was never screened for a part of the group.
    init?(_ member: GroupMember) {
        guard let screened = member.screenedSources else { return nil }
        history = member.history
        sources = screened
        let (state, parts) = (history.state, Set(member.parts.map(\.id)))
        self.parts = parts
        effective = history.effective.filter { event in
            state.part(of: event.event).map(parts.contains) ?? true
        }
    }

    /// Whether an event belongs to the group's parts, or to no part.
    private func holds(_ seq: Int) -> Bool {
        history.event(seq).flatMap { history.state.part(of: $0.event) }.map(parts.contains) ?? true
    }

    /// The corrections and voids that count, of events that belong to the group.
    var changes: [RecordChange] {
        history.events.compactMap { event in
            guard !history.voided.contains(event.seq), let target = event.cause, holds(target) else { return nil }
            var change = RecordChange()
            switch event.event {
            case .eventCorrected: change.isVoid = false
            case .eventVoided: change.isVoid = true
            default: return nil
            }
            (change.reasons, change.sources) = (event.reasons, [target, event.seq])
            return change
        }
    }

    /// The questions about events that belong to the group.
    var queries: [RecordQuery] {
        history.state.queries.filter { holds($0.target) }.map { query in
            let steps = history.effective.filter { $0.event.mentions.query == query.seq }
            var found = RecordQuery()
            (found.isDerived, found.status) = (query.isDerived, query.status)
            found.sources = [query.seq, query.target].flatMap(history.withCorrections) + steps.map(\.seq)
            return found
        }
    }
}

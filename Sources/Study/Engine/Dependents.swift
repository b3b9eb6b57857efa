/// The events that cannot stand without another: what the history forbids once it is void.
///
/// Without the start of an infusion there is nothing that its vital signs, assessments and adverse events could belong
/// to, though its plan still gives it its id; what was found before the start stays.
struct Dependents {
    /// Their numbers, ascending.
    let seqs: [Int]

    init(of target: RecordedEvent, in drafting: DraftingContext) {
        var found = Self.bound(to: target, drafting.state)
        while true {
            var tentative = TentativeState(drafting.state, subject: target.subject, in: drafting.context)
            for seq in found.sorted(by: >) + [target.seq] {
                _ = tentative.add(drafting.propose(target.subject, .eventVoided(EventVoided()), cause: .seq(seq)))
            }
            let more = tentative.newViolations.map(\.seq).filter { $0 < tentative.base }
            guard !found.isSuperset(of: more) else { break }
            found.formUnion(more)
        }
        seqs = found.sorted()
    }

    /// What was found during and after an infusion whose start is the target.
    static func bound(to target: RecordedEvent, _ state: StudyState) -> Set<Int> {
        guard case .infusionStarted(let start) = target.event, let subject = target.subject,
            let history = state.participants[subject], let begun = history.effective(target.seq)
        else { return [] }
        let events = history.effective.filter { event in
            event.event.infusion == start.infusion && event.event.traits?.isFinding == true && !event.recorded.isDerived
                && !Fact(event, 0).isCertainlyBefore(begun.at, seq: begun.seq)
        }
        return Set(events.map(\.seq))
    }
}

/// The events that cannot stand without another: what the history forbids once it is void.
struct Dependents {
    /// Their numbers, ascending.
    let seqs: [Int]

    init(of target: RecordedEvent, in desk: Desk) {
        var found: Set<Int> = []
        while true {
            var trial = Trial(desk.state, subject: target.subject, in: desk.context)
            for seq in found.sorted(by: >) + [target.seq] {
                _ = trial.add(desk.propose(target.subject, .eventVoided(EventVoided()), cause: .seq(seq)))
            }
            let more = trial.newViolations.map(\.seq).filter { $0 < trial.base }
            guard !found.isSuperset(of: more) else { break }
            found.formUnion(more)
        }
        seqs = found.sorted()
    }
}

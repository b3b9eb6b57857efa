public import Vocabulary

/// Replays appends against the rules: what was recorded must be what ``decide(_:in:state:)`` would have let through.
///
/// An append is a sequence of decisions, each one or more events of its own followed by what the program derived from
/// them. Invariant: ``state`` is what applying every event so far to an empty state gives, whatever was found.
public struct RuleReplay: Sendable {
    /// The study after the appends so far.
    public private(set) var state: StudyState
    private var reported: Set<Derivation> = []

    /// Begins with a state; empty, to replay from event 0.
    public init(state: StudyState) { self.state = state }

    /// Makes a protocol's document known before the append that adopts its version.
    public mutating func supply(_ document: StudyProtocol, version: String) {
        state.supply(document, version: version)
    }

    /// Checks the events of one append and takes them in.
    ///
    /// `roleOf` gives an actor's role before the append; for the append that opens the ledger, as it authorises itself.
    public mutating func check(append events: [RecordedEvent], roleOf: (ActorID) -> Role?) -> [RuleFinding] {
        var findings: [RuleFinding] = []
        var start = events.startIndex
        while start < events.endIndex {
            let own = events[start...].prefix { !$0.isDerived }
            let derived = events[own.endIndex...].prefix(while: \.isDerived)
            findings += check(own: own, derived: derived, start: events.first?.seq, roleOf: roleOf)
            start = derived.endIndex
        }
        return findings
    }

    private mutating func check(
        own: ArraySlice<RecordedEvent>, derived: ArraySlice<RecordedEvent>, start: Int?, roleOf: (ActorID) -> Role?
    ) -> [RuleFinding] {
        var subjects: [ParticipantCode] = []
        for event in own {
            if let subject = event.subject, !subjects.contains(subject) { subjects.append(subject) }
        }
        for subject in subjects { state.refresh(subject) }
        let before = subjects.map { state.participants[$0]?.violationSet ?? [] }
        var findings: [RuleFinding] = []
        for event in own {
            for refusal in EntryRules(entry: event, role: roleOf(event.actor), state: state).refusals {
                findings.append(RuleFinding(seq: event.seq, matter: .refused(refusal)))
            }
            state.apply(event)
        }
        for (subject, known) in zip(subjects, before) {
            findings += newViolations(subject, known: known, own: own)
        }
        return findings + checkDerived(derived, subjects: subjects, last: own.last?.seq, start: start)
    }

    private func newViolations(
        _ subject: ParticipantCode, known: Set<Violation>, own: ArraySlice<RecordedEvent>
    ) -> [RuleFinding] {
        guard let now = state.participants[subject]?.violationSet, now != known else { return [] }
        let isReasoned = own.contains { $0.subject == subject && !$0.reasons.isEmpty }
        let found = now.subtracting(known).sorted { ($0.seq, $0.refusal.kind) < ($1.seq, $1.refusal.kind) }
        return found.compactMap { violation in
            guard violation.refusal.isOverridable else {
                return RuleFinding(seq: violation.seq, matter: .refused(violation.refusal))
            }
            return isReasoned
                ? nil : RuleFinding(seq: violation.seq, matter: .violationWithoutReason(violation.refusal))
        }
    }

    private mutating func checkDerived(
        _ derived: ArraySlice<RecordedEvent>, subjects: [ParticipantCode], last: Int?, start: Int?
    ) -> [RuleFinding] {
        var findings: [RuleFinding] = []
        var hasIncident = false
        var expected: Set<Derivation> = []
        for subject in subjects { expected.formUnion(state.participants[subject]?.derivations ?? []) }
        for event in derived {
            defer { state.apply(event) }
            if case .incidentRecorded(let incident) = event.event, incident.kind == .clockBehind,
                incident.fromSeq == start, !hasIncident
            {
                hasIncident = true
                continue
            }
            guard let derivation = Derivation(event), expected.remove(derivation) != nil else {
                findings.append(RuleFinding(seq: event.seq, matter: .derivationUnfounded))
                continue
            }
            reported.remove(derivation)
        }
        // What an earlier append left out stays expected; it is told once.
        let missing = expected.filter { reported.insert($0).inserted }
        let told = missing.map { RuleFinding(seq: $0.cause(within: last), matter: .derivationMissing($0)) }
        return findings + told.sorted { ($0.seq, $0.message) < ($1.seq, $1.message) }
    }
}

extension Derivation {
    /// The event that calls for it.
    fileprivate func cause(within last: Int?) -> Int {
        switch self {
        case .deviation(_, let deviation): deviation.cause
        case .cure(_, let seq): last ?? seq
        case .flag(_, let flag): flag.cause
        case .query(_, let query): query.seq
        }
    }
}

import CanonicalJSON
import Vocabulary

/// A copy of what a command touches, to which its events are applied to see what comes of it.
struct TentativeState {
    /// The study and the one participant the command is about.
    private(set) var state: StudyState
    /// The number of the first proposed event.
    let base: Int
    private let context: EntryContext
    private let subject: ParticipantCode?
    private let known: Set<Violation>
    private let origin: StudyState

    init(_ state: StudyState, subject: ParticipantCode?, in context: EntryContext) {
        self.context = context
        self.subject = subject
        origin = state
        base = state.nextSeq
        var copy = StudyState()
        copy.study = state.study
        copy.nextSeq = state.nextSeq
        if let subject, let history = state.participants[subject] {
            copy.participants[subject] = history
            copy.refresh(subject)
        }
        known = subject.flatMap { copy.participants[$0]?.violationSet } ?? []
        self.state = copy
    }

    /// The participant, with what was proposed so far.
    var history: ParticipantHistory? { subject.flatMap { state.participants[$0] } }

    /// Hard rules that the proposed events break, and that were not broken before.
    var newViolations: [Violation] {
        (history?.violationSet ?? []).subtracting(known)
            .sorted { ($0.refusal.kind, $0.seq) < ($1.refusal.kind, $1.seq) }
    }

    /// Applies a proposal; answers the refusals of the act of writing it.
    mutating func add(_ proposal: ProposedEvent) -> [Refusal] {
        let entry: RecordedEvent
        do throws(MalformedJSON) {
            entry = try recorded(proposal, data: proposal.event.checkedData())
        } catch {
            let refusals = EntryRules(entry: recorded(proposal, data: []), role: context.role, state: state).refusals
            let isSame = refusals.contains { $0.kind == .sameValue }
            return isSame ? refusals : refusals + [.malformed(type: proposal.event.type, problem: error.expected)]
        }
        let refusals = EntryRules(entry: entry, role: context.role, state: state).refusals
        apply(entry)
        return refusals
    }

    /// Applies what follows from the proposals; the program writes it, so no rule of entry is asked.
    mutating func follow(_ proposal: ProposedEvent) {
        apply(recorded(proposal, data: proposal.event.data()))
    }

    private mutating func apply(_ entry: RecordedEvent) {
        if let subject = entry.subject, state.participants[subject] == nil {
            state.participants[subject] = origin.participants[subject]
        }
        state.apply(entry)
    }

    private func recorded(_ proposal: ProposedEvent, data: [UInt8]) -> RecordedEvent {
        let cause: Int? =
            switch proposal.cause {
            case .seq(let seq): seq
            case .proposed(let index): base + index
            case nil: nil
            }
        return RecordedEvent(
            seq: state.nextSeq, subject: proposal.subject, occurred: proposal.occurred, recorded: context.now,
            actor: context.actor, source: proposal.source,
            reasons: proposal.reasons.sorted { $0.rawValue < $1.rawValue }, cause: cause,
            protocolVersion: state.study.current?.version ?? "", sealed: proposal.sealed.keys.sorted(),
            event: proposal.event, data: data)
    }
}

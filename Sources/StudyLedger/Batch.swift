import CivilTime
import Ledger
import Study
import Vocabulary

/// The commands of one append, decided one after the other: each sees what those before it would write.
struct Batch {
    /// The state before the next command.
    private(set) var state: StudyState
    /// What is to be written so far.
    private(set) var drafts: [Draft] = []
    /// What the decisions have to tell, by step.
    private(set) var notices: [[Notice]] = []
    private let start: Int
    private let now: Instant
    private let role: Role?

    init(state: StudyState, start: Int, now: Instant, role: Role?) {
        self.state = state
        self.role = role
        self.start = start
        self.now = now
    }

    /// Decides a step and takes its events in.
    mutating func decide(_ step: AppendRequest.Step) throws(StudyLedgerError) {
        switch step.action {
        case .ledger(var draft):
            draft.id = step.ids.first
            drafts.append(draft)
            notices.append([])
        case .command(let command, let context): try decide(command, context, step)
        }
    }

    private mutating func decide(
        _ command: Command, _ context: EntryContext, _ step: AppendRequest.Step
    ) throws(StudyLedgerError) {
        var context = context
        context.role = role
        context.now = now
        let offset = drafts.count
        state.nextSeq = start + offset
        let decision: Decision
        do throws(Refusal) {
            decision = try Study.decide(command, in: context, state: state)
        } catch { throw .refused(error) }
        for (place, proposed) in decision.events.enumerated() {
            var proposed = proposed
            if case .proposed(let cause) = proposed.cause { proposed.cause = .proposed(cause + offset) }
            let id = place < step.ids.count ? step.ids[place] : nil
            drafts.append(Draft(proposed, id: id, attachment: place == 0 ? step.attachment : nil))
        }
        state.take(decision)
        notices.append(decision.notices)
    }

    /// Adds the incident that the clock was behind the last event.
    mutating func addClockIncident() {
        var incident = IncidentRecorded()
        incident.kind = .clockBehind
        incident.fromSeq = start
        drafts.append(Draft(ProposedEvent(source: .derived, event: .incidentRecorded(incident))))
    }
}

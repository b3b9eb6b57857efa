import Study
import Vocabulary

extension Batch {
    /// Decides one step of a row against the state it meets.
    mutating func decide(
        _ step: ImportRow.Step, of subject: ParticipantCode, by actor: ActorID? = nil
    ) throws(StudyLedgerError) {
        var context = step.context
        if let actor { context.actor = actor }
        let command = step.command(state.participant(subject)?.state)
        try decide(AppendRequest.Step(command, context))
    }
}

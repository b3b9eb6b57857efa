import CivilTime
import Study
import Vocabulary

extension EntryDialogue {
    /// The number of an event, as an argument says it.
    func sequence(_ text: String) throws(Failure) -> Int {
        do { return try Reading.sequence(text) } catch { throw .badValue("SEQ", error.fact) }
    }

    /// Who wrote an event, and when it happened: "coordinator-1, 09:55".
    func author(of event: RecordedEvent) -> String {
        guard let occurred = event.occurred else { return event.actor.text }
        return "\(event.actor), \(written(occurred))"
    }

    /// Who gave a field the value that stands, and when: the event itself, or the last correction of the field.
    func author(of field: FieldPointer, in event: RecordedEvent) -> String {
        let history = event.subject.flatMap { state.participant($0) }
        let (events, voided) = history.map { ($0.events, $0.voided) } ?? (state.study.events, state.study.voided)
        let correction = events.last { later in
            later.cause == event.seq && !voided.contains(later.seq)
                && later.correction?.changes.contains { $0.pointer == field } == true
        }
        return correction.map { "\($0.actor), \(written(at: $0.recorded))" } ?? author(of: event)
    }

    /// What an event says now, corrections applied.
    func standing(_ event: RecordedEvent) -> FieldEdit.Standing {
        let effective = event.subject.flatMap { state.participant($0) }?.effective(event.seq)
        return FieldEdit.Standing(
            type: event.event.type, data: effective?.event.data() ?? event.data,
            occurred: effective?.occurred ?? event.occurred)
    }

    /// Tells something that belongs to the questions, not to the result.
    func say(_ text: String) {
        guard !options.common.quiet, !options.common.json else { return }
        tell(text + "\n")
    }
}

import CivilTime
import Study

extension RecordDesk {
    /// The number of an event, as an argument says it.
    func sequence(_ text: String) throws(Failure) -> Int {
        do { return try Reading.sequence(text) } catch { throw .badValue("SEQ", error.fact) }
    }

    /// Who wrote an event, and when it happened: "coordinator-1, 09:55".
    func author(of event: RecordedEvent) -> String {
        guard let occurred = event.occurred else { return event.actor.text }
        return "\(event.actor), \(written(occurred))"
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

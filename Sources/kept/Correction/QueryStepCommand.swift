import Study

/// A step of a query that is known by its number.
protocol QueryStepCommand: RecordCommand {
    /// The query's number.
    var sequence: String { get }
    /// What is recorded.
    func step(_ query: Int) -> StudyEvent
    /// What is asked for in words, and whether it must be there.
    var wordsAsked: (label: String, isNeeded: Bool) { get }
    /// What is said of it.
    func told(_ query: Int) -> OutcomeText
}

extension QueryStepCommand {
    var participants: [String] { [] }
    var target: String? { sequence }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let query = try asking.sequence(sequence)
        guard let event = asking.state.event(query), case .queryRaised(let raised) = event.event else {
            throw Failure(.failed, "not-a-query", "#\(query) is not a query", fix: "kept today")
        }
        let command = Command.record(RecordEvent(participant: event.subject, event: step(query)))
        asking.say(
            "Query #\(query) by \(event.actor) about #\(raised.seq)" + (raised.field.map { ", \($0)" } ?? "") + ".")
        if wordsAsked.isNeeded || asking.dialogue.isPossible {
            try asking.text("text", wordsAsked.label, isNeeded: wordsAsked.isNeeded)
        }
        return RecordRequest(command, review: "query #\(query)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        outcome.first?.mentions.query.map(told) ?? OutcomeText("query")
    }
}

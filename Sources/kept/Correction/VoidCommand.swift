import ArgumentParser
import Study
import Vocabulary

/// `kept void`: an event should not be there; it stays in the record and counts no more.
struct VoidCommand: RecordCommand {
    static let path = "void"
    var types: [EventKind] { [.eventVoided] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Declare an event void; it stays in the record.",
        discussion: """
            kept void 231 --reason entered-in-error
            kept void 231 --reason wrong-participant --text note=@why.txt
            kept void 216 --with-dependents --reason duplicate
            """)

    @Argument(help: "The event's number.")
    var sequence: String

    @Flag(help: "Void with it what depends on it.")
    var withDependents = false

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }
    var target: String? { sequence }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let seq = try asking.sequence(sequence)
        guard let event = asking.state.event(seq) else { throw Refusal.unknownEvent(seq) }
        let command = VoidEvent(seq: seq, withDependents: withDependents)
        guard !asking.reasons.isEmpty || asking.dialogue.isPossible else { throw Refusal.reasonMissing(.void) }
        try asking.demand(.void(command))
        asking.say(
            "#\(seq) \(event.event.type) (\(asking.author(of: event))). It stays in the record and counts no more.")
        if asking.reasons.isEmpty {
            asking.add(
                try asking.dialogue.answer(.init("Reason code", "--reason"), nil, Reading.choice(ReasonCode.self)))
        }
        try asking.text("note", "Why?", isNeeded: asking.dialogue.isPossible)
        return RecordRequest(.void(command), review: "void #\(seq)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let voided = outcome.events.compactMap { event -> String? in
            guard case .eventVoided = event.event else { return nil }
            return event.cause.map { "#\($0)" }
        }
        return OutcomeText("voids \(voided.joined(separator: ", "))")
    }
}

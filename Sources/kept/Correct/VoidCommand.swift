import ArgumentParser
import Study

/// `kept void`: an event should not be there; it stays in the record and counts no more.
struct VoidCommand: RecordCommand {
    static let path = "void"
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

    func request(_ desk: RecordDesk, _ session: StudySession) throws -> RecordRequest {
        let seq = try desk.sequence(sequence)
        guard let event = desk.state.event(seq) else { throw Refusal.unknownEvent(seq) }
        let command = VoidEvent(seq: seq, withDependents: withDependents)
        guard !desk.reasons.isEmpty || desk.dialogue.isPossible else { throw Refusal.reasonMissing(.void) }
        try desk.demand(.void(command))
        desk.say("#\(seq) \(event.event.type) (\(desk.author(of: event))). It stays in the record and counts no more.")
        if desk.reasons.isEmpty {
            desk.add(try desk.dialogue.answer(.init("Reason code", "--reason"), nil, Reading.choice(ReasonCode.self)))
        }
        try desk.text("note", "Why?", isNeeded: desk.dialogue.isPossible)
        return RecordRequest(.void(command), review: "void #\(seq)")
    }

    func tell(_ outcome: RecordOutcome) -> Telling {
        let voided = outcome.events.compactMap { event -> String? in
            guard case .eventVoided = event.event else { return nil }
            return event.cause.map { "#\($0)" }
        }
        return Telling("voids \(voided.joined(separator: ", "))")
    }
}

import ArgumentParser
import Study

/// `kept complete`: the participant is done with a part.
struct CompleteCommand: RecordCommand {
    static let path = "complete"
    var types: [EventKind] { [.participantCompleted] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record that a participant completed a part.",
        discussion: """
            kept complete P014
            kept complete P014 --part 2
            kept complete P022 --part 1 --at 2026-03-05
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let command = CompleteParticipant(participant: code, part: try asking.part(part, of: code))
        return RecordRequest(.complete(command), review: "\(code) completed")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .participantCompleted(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) completed \(payload.part.spoken)")
    }
}

import ArgumentParser
import Study

/// `kept complete`: the participant is done with a part.
struct CompleteCommand: RecordCommand {
    static let path = "complete"
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

    func request(_ desk: RecordDesk, _ session: StudySession) throws -> RecordRequest {
        let code = try desk.participant(participant)
        let command = CompleteParticipant(participant: code, part: try desk.part(part, of: code))
        return RecordRequest(.complete(command), review: "\(code) completed")
    }

    func tell(_ outcome: RecordOutcome) -> Telling {
        guard case .participantCompleted(let payload) = outcome.first else { return Telling(outcome.code) }
        return Telling("\(outcome.code) completed \(payload.part.spoken)")
    }
}

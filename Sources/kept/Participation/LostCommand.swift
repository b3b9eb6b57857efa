import ArgumentParser
import CivilTime
import Study

/// `kept lost`: a participant cannot be reached any more.
struct LostCommand: RecordCommand {
    static let path = "lost"
    var types: [EventKind] { [.participantLost] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record that a participant is lost to follow-up.",
        discussion: """
            kept lost P022
            kept lost P022 --attempt 2026-03-01,2026-03-04,2026-03-09
            kept lost P022 --part 2 --attempt 2026-03-01 --attempt 2026-03-04 \\
                --attempt 2026-03-09
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?
    @Option(help: ArgumentHelp("The days on which somebody tried to reach them.", valueName: "date,..."))
    var attempt: [String] = []

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let part = try asking.part(part, of: code)
        let days = try asking.dialogue.answer(
            .init("Days of the attempts, separated by commas", "--attempt DATE,..."),
            attempt.isEmpty ? nil : attempt.joined(separator: ",")
        ) { text in try text.split(separator: ",").map { try asking.readDay(String($0).trimmed) } }
        let command = LoseParticipant(participant: code, part: part, attempts: days.sorted())
        return RecordRequest(.lose(command), review: "\(code) lost, \(days.count) attempts")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .participantLost(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) lost in \(payload.part.spoken) after \(payload.attempts.count) attempts")
    }
}

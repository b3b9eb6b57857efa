import ArgumentParser
import CivilTime
import Study

/// `kept study close`: the study ends; what is asked of the record afterwards is safety and administration.
struct StudyCloseCommand: RecordCommand {
    static let path = "study close"
    var types: [EventKind] { [.studyClosed] }
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close the study.",
        discussion: """
            kept study close
            kept study close --at 2027-06-30
            kept study close --at 2027-06-30 --retain-until 2042-06-30
            """)

    @Option(help: ArgumentHelp("The day until which the record is kept; default 15 years.", valueName: "date"))
    var retainUntil: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        try asking.ask(when: "Closed when?", default: "today")
        let day = asking.occurred?.date.lastDay ?? asking.clock.today
        // Fifteen years, as Canada asks for (Food and Drug Regulations C.05.012).
        let fallback = day.adding(days: 15 * 365 + 4).description
        let until = try asking.dialogue.answer(
            .init("Kept until", "--retain-until DATE", default: fallback, holdsUnasked: true), retainUntil,
            Reading.day)
        guard until > day else { throw Failure.badValue("--retain-until", "\(until) is not after the closing, \(day)") }
        return RecordRequest(
            .record(RecordEvent(participant: nil, event: .studyClosed(StudyClosed(retainUntil: until)))),
            review: "the study is closed, its record kept until \(until)",
            confirmation: .init(to: "close the study", typing: "close"))
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .studyClosed(let payload) = outcome.first else { return OutcomeText("closed") }
        return OutcomeText("study closed, kept until \(payload.retainUntil)", next: [.init("kept checkpoint")])
    }
}

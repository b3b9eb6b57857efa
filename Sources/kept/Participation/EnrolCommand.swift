import ArgumentParser
import Study

/// `kept enrol`: the participant takes part.
struct EnrolCommand: RecordCommand {
    static let path = "enrol"
    var types: [EventKind] { [.participantEnrolled] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Enrol a participant.",
        discussion: """
            kept enrol P051
            kept enrol P051 --part 2 --number 17
            kept enrol P051 --part 2 --arm a --at "today 10:00"
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?

    @Option(help: ArgumentHelp("The arm, in a study that has arms.", valueName: "id"))
    var arm: String?

    @Option(help: ArgumentHelp("The enrolment number.", valueName: "n"))
    var number: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let part = try asking.neededPart(part, of: code)
        let arm = try asking.flag("--arm", arm, Reading.code)
        let number = try asking.flag("--number", number, Reading.integer(1...1_000_000))
        return RecordRequest(
            .enrol(EnrolParticipant(participant: code, part: part, arm: arm, enrolmentNumber: number)),
            review: "\(code), \(part.spoken)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .participantEnrolled(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        let hasProcedures = outcome.state.study.current?.part(payload.part)?.procedures ?? false
        let flag = outcome.partFlag(payload.part)
        let next =
            hasProcedures
            ? "kept infusion plan \(outcome.code)\(flag) --weight KG --dose MG/KG --minutes N"
            : "kept abstract \(outcome.code)\(flag) --ordinal 1 --at DATE"
        return OutcomeText("\(outcome.code) enrolled in \(payload.part.spoken)", next: [.init(next)])
    }
}

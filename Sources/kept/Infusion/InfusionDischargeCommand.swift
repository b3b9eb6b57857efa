import ArgumentParser
import Study
import Vocabulary

/// `kept infusion discharge`: record that the participant goes home.
struct InfusionDischargeCommand: InfusionRecordCommand {
    static let path = "infusion discharge"
    var types: [EventKind] { [.participantDischarged] }
    static let configuration = CommandConfiguration(
        commandName: "discharge",
        abstract: "Record that the participant goes home.",
        discussion: """
            kept infusion discharge P014
            kept infusion discharge P014 --escort yes --instructions yes \\
                --driving-advice yes
            kept infusion discharge P014 --escort no
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("Whether somebody goes with them: yes, no.", valueName: "yes|no"))
    var escort: String?
    @Option(help: ArgumentHelp("Whether written instructions were given.", valueName: "yes|no"))
    var instructions: String?
    @Option(help: ArgumentHelp("Whether driving was advised against.", valueName: "yes|no"))
    var drivingAdvice: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let id = try asking.stoppedInfusion(infusion, of: code)
        let payload = ParticipantDischarged(
            drivingAdvice: try asking.dialogue.answer(
                .init("Advised not to drive, yes or no", "--driving-advice"), drivingAdvice, Reading.yesOrNo),
            escort: try asking.dialogue.answer(.init("Escort, yes or no", "--escort"), escort, Reading.yesOrNo),
            infusion: id,
            instructions: try asking.dialogue.answer(
                .init("Instructions given, yes or no", "--instructions"), instructions, Reading.yesOrNo))
        return (
            .record(RecordEvent(participant: code, event: .participantDischarged(payload))),
            "\(id) discharged, " + (payload.escort ? "with escort" : "without escort")
        )
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .participantDischarged(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) discharged after \(payload.infusion)")
    }
}

import ArgumentParser
import Study
import Vocabulary

/// `kept infusion pause`: it stands still for a while.
struct InfusionPauseCommand: InfusionRecordCommand {
    static let path = "infusion pause"
    var types: [EventKind] { [.infusionPaused] }
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Pause an infusion.",
        discussion: """
            kept infusion pause P014 --why pump-alarm
            kept infusion pause P014 --why adverse-event --ae AE-1
            kept infusion pause P014 --why pump-alarm --at 11:05
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("Why, as a code.", valueName: "code"))
    var why: String?
    @Option(help: ArgumentHelp("The adverse event that led to it.", valueName: "ae-n"))
    var ae: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let why = try asking.dialogue.answer(.init("Why, as a code", "--why"), why, Reading.code)
        let ae = try asking.flag("--ae", ae, Reading.adverseEvent)
        let step = StepInfusion(participant: code, infusion: infusion, step: .pause(why: why, ae))
        return (.stepInfusion(step), "pause: \(why)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .infusionPaused(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText(
            "\(outcome.code) \(payload.infusion) paused: \(payload.why)",
            next: [
                .init("kept infusion resume \(outcome.code)"), .init("kept infusion stop \(outcome.code) --early CODE"),
            ])
    }
}

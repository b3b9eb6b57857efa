import ArgumentParser
import Study
import Vocabulary

/// `kept infusion rate`: another rate while it runs.
struct InfusionRateCommand: InfusionRecordCommand {
    static let path = "infusion rate"
    var types: [EventKind] { [.infusionRateChanged] }
    static let configuration = CommandConfiguration(
        commandName: "rate",
        abstract: "Change the rate.",
        discussion: """
            kept infusion rate P014 --rate 40mg/h
            kept infusion rate P014 --rate 20mL/h --at 10:40
            kept infusion rate P014 --rate 30mg/h --why drowsy
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("The rate with its unit: 35mg/h or 17.5mL/h.", valueName: "rate"))
    var rate: String?
    @Option(help: ArgumentHelp("Why, as a code.", valueName: "code"))
    var why: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let rate = try asking.dialogue.answer(.init("Rate, like 35mg/h", "--rate"), rate, InfusionRate.read)
        let why = try asking.flag("--why", why, Reading.code)
        let step = StepInfusion(participant: code, infusion: infusion, step: .rate(rate, why: why))
        return (.stepInfusion(step), rate.spoken)
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .infusionRateChanged(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) \(payload.infusion) at \(payload.rate.spoken)")
    }
}

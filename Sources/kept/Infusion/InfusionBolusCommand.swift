import ArgumentParser
import CanonicalJSON
import Study
import Vocabulary

/// `kept infusion bolus`: an extra dose.
struct InfusionBolusCommand: InfusionRecordCommand {
    static let path = "infusion bolus"
    var types: [EventKind] { [.bolusGiven] }
    static let configuration = CommandConfiguration(
        commandName: "bolus",
        abstract: "Record an extra dose.",
        discussion: """
            kept infusion bolus P014 --mg 5
            kept infusion bolus P014 --mg 2.5 --at 10:15
            kept infusion bolus P014
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("Milligrams.", valueName: "mg"))
    var mg: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let mg = try asking.dialogue.answer(.init("Milligrams", "--mg"), mg, Reading.decimal(unit: "mg"))
        return (
            .stepInfusion(StepInfusion(participant: code, infusion: infusion, step: .bolus(mg: mg))), "bolus \(mg) mg"
        )
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .bolusGiven(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) \(payload.infusion) bolus \(payload.mg) mg")
    }
}

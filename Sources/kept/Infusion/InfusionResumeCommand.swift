import ArgumentParser
import Study
import Vocabulary

/// `kept infusion resume`: it runs again.
struct InfusionResumeCommand: InfusionRecordCommand {
    static let path = "infusion resume"
    var types: [EventKind] { [.infusionResumed] }
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Resume a paused infusion.",
        discussion: """
            kept infusion resume P014
            kept infusion resume P014 --at 11:12
            kept infusion resume P014 --infusion I-2
            """)

    @OptionGroup var about: InfusionOptions

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        (.stepInfusion(StepInfusion(participant: code, infusion: infusion, step: .resume)), "resume")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .infusionResumed(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText(
            "\(outcome.code) \(payload.infusion) runs again", next: [.init("kept infusion vitals \(outcome.code)")])
    }
}

import ArgumentParser
import Study
import Vocabulary

/// `kept infusion cancel`: a planned infusion will not take place.
struct InfusionCancelCommand: InfusionRecordCommand {
    static let path = "infusion cancel"
    var types: [EventKind] { [.infusionCancelled] }
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel an infusion before its start.",
        discussion: """
            kept infusion cancel P014 --why participant-unwell
            kept infusion cancel P014 --infusion I-2 --why entered-twice
            kept infusion cancel P014
            """)

    @OptionGroup var about: InfusionOptions

    @Option(help: ArgumentHelp("Why, as a code.", valueName: "code"))
    var why: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ infusion: InfusionID?
    ) throws -> (command: Study.Command, review: String) {
        let why = try asking.dialogue.answer(.init("Why, as a code", "--why"), why, Reading.code)
        return (.cancelInfusion(CancelInfusion(participant: code, infusion: infusion, why: why)), "cancelled: \(why)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .infusionCancelled(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) \(payload.infusion) cancelled: \(payload.why)")
    }
}

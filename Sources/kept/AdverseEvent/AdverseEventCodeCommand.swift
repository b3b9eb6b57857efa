import ArgumentParser
import Study
import Vocabulary

/// `kept ae code`: the term by which it is counted.
struct AdverseEventCodeCommand: KnownAdverseEventCommand {
    static let path = "ae code"
    var types: [EventKind] { [.adverseEventCoded] }
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Give an adverse event its term.",
        discussion: """
            kept ae code P014 AE-2 --term dizziness
            kept ae code P014 AE-2 --term cold-feet --soc nervous-system
            kept ae code P014 AE-2
            """)

    @OptionGroup var about: AdverseEventOptions

    @Option(help: ArgumentHelp("The term.", valueName: "code"))
    var term: String?
    @Option(help: ArgumentHelp("Its organ class, for a term that the protocol does not list.", valueName: "code"))
    var soc: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ ae: AdverseEventID
    ) throws -> (command: Study.Command, review: String) {
        let term = try asking.dialogue.answer(.init("Term", "--term"), term, Reading.code)
        let soc = try asking.flag("--soc", soc, Reading.code)
        return (
            .changeAdverseEvent(.init(participant: code, adverseEvent: ae, change: .code(term: term, soc: soc))),
            term.text
        )
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .adverseEventCoded(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) \(payload.ae): \(payload.term)")
    }
}

import ArgumentParser
import Study
import Vocabulary

/// `kept ae reopen`: it is there again, from the time of `--at`.
struct AdverseEventReopenCommand: KnownAdverseEventCommand {
    static let path = "ae reopen"
    var types: [EventKind] { [.adverseEventReopened] }
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Record that an adverse event is there again.",
        discussion: """
            kept ae reopen P014 AE-2
            kept ae reopen P014 AE-2 --at 14:55
            kept ae reopen P014 AE-2 --at "yesterday 9am"
            """)

    @OptionGroup var about: AdverseEventOptions

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ ae: AdverseEventID
    ) throws -> (command: Study.Command, review: String) {
        (.changeAdverseEvent(.init(participant: code, adverseEvent: ae, change: .reopen)), "reopened")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .adverseEventReopened(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText("\(outcome.code) \(payload.ae) is there again since \(outcome.long)", saysTime: true)
    }
}

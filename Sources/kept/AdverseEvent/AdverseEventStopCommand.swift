import ArgumentParser
import Study
import Vocabulary

/// `kept ae stop`: it ended, at the time of `--at`.
struct AdverseEventStopCommand: KnownAdverseEventCommand {
    static let path = "ae stop"
    var types: [EventKind] { [.adverseEventResolved] }
    static let configuration = CommandConfiguration(
        commandName: "stop",
        abstract: "Record the end of an adverse event.",
        discussion: """
            kept ae stop P014 AE-2
            kept ae stop P014 AE-2 --outcome recovered-resolved --at 14:50
            kept ae stop P014 AE-2 --outcome fatal --at "2026-03-07 03:10"
            """)

    @OptionGroup var about: AdverseEventOptions

    @Option(help: ArgumentHelp("How it ended: recovered-resolved, ..., fatal, unknown.", valueName: "code"))
    var outcome: String?

    func action(
        _ asking: EntryDialogue, _ code: ParticipantCode, _ ae: AdverseEventID
    ) throws -> (command: Study.Command, review: String) {
        let ended = try asking.dialogue.answer(
            .init("Outcome", "--outcome", default: Outcome.recovered.rawValue), outcome, Reading.choice(Outcome.self))
        if asking.dialogue.hasAsked { try asking.ask(when: "Ended when?") }
        return (
            .changeAdverseEvent(.init(participant: code, adverseEvent: ae, change: .resolve(ended))), ended.rawValue
        )
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .adverseEventResolved(let payload) = outcome.first else { return OutcomeText(outcome.code) }
        return OutcomeText(
            "\(outcome.code) \(payload.ae) ended \(outcome.long): \(payload.outcome.rawValue)", saysTime: true)
    }
}

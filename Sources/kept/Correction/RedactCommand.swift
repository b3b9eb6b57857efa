import ArgumentParser
import Study
import Vocabulary

/// `kept redact`: a request to delete a sealed text; another entitled person countersigns it.
struct RedactCommand: RecordCommand {
    static let path = "redact"
    var types: [EventKind] { [.textRedacted] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Ask to delete a sealed text for good.",
        discussion: """
            kept redact 240 verbatim --basis participant-request
            kept redact 240 note --basis identifies-person --as investigator-1
            kept redact 240 verbatim
            """)

    @Argument(help: "The event that seals the text.")
    var sequence: String
    @Argument(help: "The text: verbatim, note, text, source-ref.")
    var name: String
    @Option(
        help: ArgumentHelp(
            "\(RedactionBasis.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "code"))
    var basis: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }
    var target: String? { sequence }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let seq = try asking.sequence(sequence)
        guard let event = asking.state.event(seq) else { throw Refusal.unknownEvent(seq) }
        let name = try asking.flag("NAME", name, Reading.code) ?? "text"
        let words = RedactionBasis.allCases.map(\.rawValue).joined(separator: "/")
        let basis = try asking.dialogue.answer(
            .init("Basis \(words)", "--basis"), basis, Reading.choice(RedactionBasis.self))
        let payload = TextRedacted(basis: basis, seq: seq, text: name)
        let command = Command.record(RecordEvent(participant: event.subject, event: .textRedacted(payload)))
        try asking.demand(command)
        asking.say("\(name) of #\(seq) will be deleted once another has countersigned; its digest stays.")
        asking.say("Backups and exports made before still hold it: tell whoever keeps them.")
        return RecordRequest(
            command, review: "delete \(name) of #\(seq), \(basis.rawValue)",
            confirmation: .init(to: "ask for its deletion", typing: "\(seq)"))
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .textRedacted(let payload) = outcome.first else { return OutcomeText("redaction") }
        let seq = outcome.events.first?.seq ?? 0
        return OutcomeText(
            "redaction of \(payload.text) of #\(payload.seq) asked for",
            next: [.init("kept countersign \(seq) --as ANOTHER")])
    }
}

import ArgumentParser
import Study
import Vocabulary

/// `kept consent`: consent is given, or renewed where it was given before.
struct ConsentCommand: RecordCommand {
    static let path = "consent"
    var types: [EventKind] { [.consentGiven] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record consent, given or renewed.",
        discussion: """
            kept consent P051
            kept consent P051 --part 2 --copy-given yes
            kept consent P051 --form 1.2 --obtained-by investigator-1 \\
                --copy-given yes --at "today 9:15"
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?

    @Option(help: ArgumentHelp("The form's version; default the one in force.", valueName: "version"))
    var form: String?

    @Option(help: ArgumentHelp("Who obtained it; default who records it.", valueName: "actor"))
    var obtainedBy: String?

    @Option(help: ArgumentHelp("Whether the participant got a copy.", valueName: "yes|no"))
    var copyGiven: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let part = try asking.neededPart(part, of: code)
        let form = try asking.flag("--form", form, Reading.code)
        let by = try asking.dialogue.answer(
            .init("Obtained by", "--obtained-by", default: asking.actor.text, holdsUnasked: true), obtainedBy,
            Reading.actor)
        let copy = try asking.dialogue.answer(
            .init("Copy given, yes or no", "--copy-given"), copyGiven, Reading.yesOrNo)
        if asking.dialogue.hasAsked { try asking.ask(when: "Consented when?") }
        let shown = (form ?? asking.formsInForce(part).last).map { "form \($0)" } ?? "no form"
        return RecordRequest(
            .consent(
                GiveConsent(participant: code, part: part, formVersion: form, obtainedBy: by, copyGiven: copy)),
            review: "\(code), \(part.spoken), \(shown), obtained by \(by), \(copy ? "copy given" : "no copy")")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        switch outcome.first {
        case .consentGiven(let payload):
            OutcomeText(
                "\(outcome.code) consented to \(payload.part.spoken), form \(payload.formVersion)",
                next: [.init("kept eligible \(outcome.code)\(outcome.partFlag(payload.part))")])
        case .consentRenewed(let payload):
            OutcomeText("\(outcome.code) consented again to \(payload.part.spoken), form \(payload.formVersion)")
        default: OutcomeText(outcome.code)
        }
    }
}

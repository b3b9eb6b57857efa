import ArgumentParser
import Study
import Vocabulary

/// `kept withdraw`: a participant leaves, or takes consent back.
struct WithdrawCommand: RecordCommand {
    static let path = "withdraw"
    var types: [EventKind] { [.participantWithdrawn] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record a withdrawal.",
        discussion: """
            kept withdraw P022
            kept withdraw P022 --by participant --scope procedures,collection
            kept withdraw P022 --part 2 --by investigator --scope procedures \\
                --why adverse-event --ae AE-1
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?
    @Option(help: ArgumentHelp("Who decided: participant or investigator.", valueName: "who"))
    var by: String?
    @Option(help: ArgumentHelp("What consent is taken back: procedures, collection, use.", valueName: "scope,..."))
    var scope: [String] = []
    @Option(help: ArgumentHelp("Why, as a code.", valueName: "code"))
    var why: String?
    @Option(help: ArgumentHelp("The adverse event that led to it.", valueName: "ae-n"))
    var ae: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let part = try asking.neededPart(part, of: code)
        let by = try asking.dialogue.answer(
            .init("Decided by participant or investigator", "--by"), by, Reading.choice(WithdrawalDecision.self))
        let scope = try asking.dialogue.optional(
            .init("Consent taken back to procedures,collection,use (Enter: none)", "--scope"),
            self.scope.isEmpty ? nil : self.scope.joined(separator: ",")
        ) { text in try text.split(separator: ",").map { try Reading.choice(WithdrawalScope.self)(String($0).trimmed) }
        }
        let why = try asking.flag("--why", why, Reading.code)
        let ae = try asking.flag("--ae", ae, Reading.adverseEvent)
        let command = WithdrawParticipant(
            participant: code, part: part, scope: scope ?? [], by: by, why: why, adverseEvent: ae)
        let taken = command.scope.map(\.rawValue).joined(separator: ", ")
        return RecordRequest(
            .withdraw(command),
            review: "\(code), \(part.spoken), by \(by.rawValue), "
                + (taken.isEmpty ? "consent stands" : "consent taken back to \(taken)"),
            confirmation: .init(to: "withdraw \(code)", typing: code.text))
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        var words: [String] = []
        for event in outcome.events {
            switch event.event {
            case .participantWithdrawn(let payload):
                words.append("withdrawn from \(payload.part.spoken) by the \(payload.by.rawValue)")
            case .consentWithdrawn(let payload):
                words.append("consent taken back to \(payload.scope.map(\.rawValue).joined(separator: ", "))")
            default: break
            }
        }
        return OutcomeText("\(outcome.code) \(words.joined(separator: "; "))")
    }
}

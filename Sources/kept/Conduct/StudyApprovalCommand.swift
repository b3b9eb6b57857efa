import ArgumentParser
import Study

/// `kept study approval`: an ethics approval and its days.
struct StudyApprovalCommand: RecordCommand {
    static let path = "study approval"
    var types: [EventKind] { [.ethicsApprovalRecorded] }
    static let configuration = CommandConfiguration(
        commandName: "approval",
        abstract: "Record an ethics approval.",
        discussion: """
            kept study approval
            kept study approval --body veritas-irb --from 2026-01-05 \\
                --to 2027-01-04 --text reb-ref=@ref.txt
            kept study approval --body veritas-irb --from 2027-01-05 \\
                --to 2028-01-04 --text reb-ref=-
            """)

    @Option(help: ArgumentHelp("The research ethics board, as a code.", valueName: "code"))
    var body: String?

    @Option(help: ArgumentHelp("The first day.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The last day.", valueName: "date"))
    var to: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let body = try asking.dialogue.answer(
            .init("Research ethics board, as a code", "--body CODE"), body, Reading.code)
        let first = try asking.dialogue.answer(.init("First day", "--from DATE"), from, Reading.day)
        let last = try asking.dialogue.answer(.init("Last day", "--to DATE"), to, Reading.day)
        try asking.text("reb-ref", "The board's reference (sealed)", isNeeded: true)
        return RecordRequest(
            .recordApproval(RecordApproval(body: body, from: first, to: last)), review: "\(body), \(first) to \(last)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        guard case .ethicsApprovalRecorded(let payload) = outcome.first else { return OutcomeText("approval") }
        return OutcomeText(
            "approval by \(payload.body), \(payload.from) to \(payload.to)",
            next: [.init("kept study form --part PART --version VERSION --document FILE --language CODE")])
    }
}

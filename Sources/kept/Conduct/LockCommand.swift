import ArgumentParser
import Ledger
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept lock`: a request to lock the database; another entitled person countersigns it.
struct LockCommand: RecordCommand {
    static let path = "lock"
    var types: [EventKind] { [.databaseLocked] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Ask to lock the database.",
        discussion: """
            kept lock
            kept lock --waive report-pending
            kept lock --as investigator-1 --yes
            """)

    @Option(help: ArgumentHelp("Why it may be locked although something is open.", valueName: "code"))
    var waive: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let head = try session.book.head()
        guard let root = HexDigest(head.root.hex) else { throw Misread("no root") }
        let payload = DatabaseLocked(
            root: root, size: head.size, waiver: try asking.flag("--waive", waive, Reading.code))
        if payload.waiver != nil {
            for matter in try session.book.fullState().openMatters(at: asking.clock.now) {
                asking.say("open: \(matter)")
            }
        }
        return RecordRequest(
            .record(RecordEvent(participant: nil, event: .databaseLocked(payload))),
            review: "lock the database at \(head.size) events, root \(root.text.prefix(8))...")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let seq = outcome.events.first?.seq ?? 0
        return OutcomeText(
            "lock asked for; it holds once another has countersigned",
            next: [.init("kept countersign \(seq) --as ANOTHER")])
    }
}

import ArgumentParser
import CanonicalJSON
import Ledger
import Study

/// `kept key rotate`: `ledger.keyChanged`; the ledger signs with another key from the next append.
struct KeyRotateCommand: RecordCommand {
    static let path = "key rotate"
    var types: [EventKind] { [] }
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Give the ledger another key, from the next append on.",
        discussion: """
            kept key rotate
            kept key rotate --as admin-1
            kept key rotate --as admin-1 --yes --json
            """)

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let next = SecretKey(name: session.origin)
        var payload = LedgerKeyChanged()
        payload.ledgerKey = next.publicKey
        var request = RecordRequest(
            Draft(type: LedgerKeyChanged.type, data: try payload.canonicalData()),
            review: "another key for \(session.origin), from the next append on",
            confirmation: .init(to: "change the ledger's key", typing: "rotate"))
        request.nextLedgerKey = next
        return request
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        OutcomeText(
            "the ledger has another key, from the next append on",
            next: [.init("kept checkpoint --given-to AUDITOR")])
    }
}

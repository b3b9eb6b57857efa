import ArgumentParser
import CanonicalJSON
import Ledger
import Study
import Transparency
import Vocabulary

/// `kept actor revoke`: `actor.revoked`; the key counts no more from the next append.
struct ActorRevokeCommand: RecordCommand {
    static let path = "actor revoke"
    var types: [EventKind] { [] }
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke a person's key; never the last administrator's.",
        discussion: """
            kept actor revoke coordinator-1
            kept actor revoke coordinator-1 --from "2026-03-05 17:00" --as admin-1
            kept actor revoke coordinator-1 --compromised-from 214
            """)

    @Argument(help: "The actor id: coordinator-1.")
    var actor: String

    @Option(help: ArgumentHelp("A declared end.", valueName: "when"))
    var from: String?

    @Option(help: ArgumentHelp("The first event that somebody else may have signed with the key.", valueName: "seq"))
    var compromisedFrom: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let state = session.head.state
        guard let enrolment = state.enrolment(of: actor), let field = ActorID(actor),
            let keyID = state.verifierKey(of: enrolment)?.keyID
        else { throw LedgerState.Problem.noSuchActor(actor) }
        guard enrolment.role != .administrator || state.administrators > 1 else {
            throw LedgerState.Problem.lastAdministrator
        }
        var payload = ActorRevoked()
        payload.actor = field
        payload.keyID = keyID
        payload.compromisedFrom = try compromisedFrom.map(Reading.sequence)
        payload.from = try from.map { TimeField(try asking.readTime($0)) }
        let draft = Draft(type: ActorRevoked.type, data: try payload.canonicalData())
        return RecordRequest(
            draft, review: "\(actor), \(enrolment.printedName)",
            confirmation: .init(to: "revoke \(actor)", typing: actor))
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let suspect = compromisedFrom.map { "; its events from #\($0.filter(\.isNumber)) on are suspect" } ?? ""
        return OutcomeText("\(actor) revoked, from the next append on\(suspect)", next: [.init("kept actor list")])
    }
}

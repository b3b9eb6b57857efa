import ArgumentParser
import Ledger
import Study
import StudyLedger
import Vocabulary

/// `kept actor add`: `actor.authorised`, counting from the next append.
struct ActorAddCommand: RecordCommand {
    static let path = "actor add"
    var types: [EventKind] { [] }
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Authorise a person's key; administrator only.",
        discussion: """
            kept actor add coordinator-1 --role coordinator --name "Cora Cole" \\
                --key VKEY
            kept actor add monitor-1 --role monitor --name "Mo Mann" --key VKEY \\
                --as admin-1
            kept actor add coordinator-1
            """)

    @Argument(help: "The actor id: coordinator-1.")
    var actor: String

    @Option(help: ArgumentHelp("administrator, investigator, coordinator, monitor or auditor.", valueName: "role"))
    var role: String?

    @Option(help: ArgumentHelp("The printed name that signatures show.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The verifier key that kept key new printed.", valueName: "vkey"))
    var key: String?

    @Option(help: ArgumentHelp("A declared start.", valueName: "when"))
    var from: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let origin = session.origin
        let actor = try Reading.actor(actor).text
        let role = try asking.dialogue.answer(
            .init("Role of \(actor)", "--role ROLE"), role, Reading.choice(Role.self))
        let name = try asking.dialogue.answer(.init("Printed name", "--name NAME"), name) { $0 }
        let key = try asking.dialogue.answer(.init("Verifier key", "--key VKEY"), key) {
            try Reading.verifierKey($0, of: actor, origin: origin)
        }
        let from = try from.map(asking.readTime)
        let draft = try Founding.authorisation(actor, name, key, role, from: from)
        return RecordRequest(draft, review: "\(actor), \(name), \(role.rawValue)")
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        OutcomeText("\(actor) authorised, from the next append on", next: [.init("kept actor list")])
    }
}

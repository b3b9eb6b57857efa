import ArgumentParser
import CanonicalJSON
import Ledger
import Transparency
import Vocabulary

/// `kept actor list`: everybody who ever was authorised.
struct ActorListCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List everybody who is or was authorised.",
        discussion: """
            kept actor list
            kept actor list --as-of 2026-02-28
            kept actor list --json
            """)

    @Option(help: ArgumentHelp("Only what was known by then.", valueName: "when|#seq"))
    var asOf: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let session = try StudySession.open(common, environment, readOnly: true)
        let state = session.head.state
        let size = try asOf.map { try KnownBy($0, session).size } ?? session.head.size
        let known = state.enrolments.filter { $0.authorisedAt < size }
        let revokedAt = { (enrolment: LedgerState.Enrolment) in enrolment.revokedAt.flatMap { $0 < size ? $0 : nil } }
        guard !common.json else {
            let value: JSONValue = ["actors": .array(known.map { Self.json($0, revokedAt($0), state) })]
            return environment.console.print(value.canonicalText + "\n")
        }
        let rows = known.map { enrolment in
            [
                enrolment.actor, enrolment.role.rawValue, enrolment.printedName,
                state.verifierKey(of: enrolment)?.keyID.hex ?? "",
                "from #\(enrolment.authorisedAt)" + (revokedAt(enrolment).map { " to #\($0)" } ?? ""),
            ]
        }
        environment.console.print(Columns(rows).text)
    }

    private static func json(
        _ enrolment: LedgerState.Enrolment, _ revokedAt: Int?, _ state: LedgerState
    ) -> JSONValue {
        [
            "actor": .string(enrolment.actor), "authorised": .integer(enrolment.authorisedAt),
            "key": .string(state.verifierKey(of: enrolment)?.text ?? ""), "name": .string(enrolment.printedName),
            "revoked": revokedAt.map { .integer($0) } ?? .null, "role": .string(enrolment.role.rawValue),
        ]
    }
}

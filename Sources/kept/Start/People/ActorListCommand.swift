import ArgumentParser
import CanonicalJSON
import Ledger
import Transparency

/// `kept actor list`: everybody who ever was authorised.
struct ActorListCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List everybody who is or was authorised.")

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in surroundings: Surroundings) throws {
        let session = try StudySession.open(common, surroundings, readOnly: true)
        let state = session.head.state
        guard !common.json else {
            let value: JSONValue = ["actors": .array(state.enrolments.map { Self.json($0, state) })]
            return surroundings.console.print(value.canonicalText + "\n")
        }
        let rows = state.enrolments.map { enrolment in
            [
                enrolment.actor, enrolment.role.rawValue, enrolment.printedName,
                state.verifierKey(of: enrolment)?.keyID.hex ?? "",
                "from #\(enrolment.authorisedAt)" + (enrolment.revokedAt.map { " to #\($0)" } ?? ""),
            ]
        }
        surroundings.console.print(Columns(rows).text)
    }

    private static func json(_ enrolment: LedgerState.Enrolment, _ state: LedgerState) -> JSONValue {
        [
            "actor": .string(enrolment.actor), "authorised": .integer(enrolment.authorisedAt),
            "key": .string(state.verifierKey(of: enrolment)?.text ?? ""), "name": .string(enrolment.printedName),
            "revoked": enrolment.revokedAt.map { .integer($0) } ?? .null, "role": .string(enrolment.role.rawValue),
        ]
    }
}

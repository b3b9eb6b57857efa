import ArgumentParser
import CanonicalJSON
import Ledger
import Transparency

/// `kept key show`: the public half of the keys on this computer.
struct KeyShowCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the verifier keys of the keys on this computer.",
        discussion: """
            kept key show
            kept key show --actor coordinator-1
            kept key show --actor coordinator-1 --origin clinic.example/fm-1
            """)

    @OptionGroup var options: KeyOptions

    var common: CommonOptions { options.common }
    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let origin = try options.origin(environment)
        let ring = try KeyRing(environment)
        var actors = ring.actors(origin: origin)
        if let actor = options.actor { actors = [actor] }
        if environment.variable("KEPT_KEY") != nil || actors.isEmpty {
            actors = [try ring.file(of: options.actor, origin: origin).actor]
        }
        var rows: [(actor: String, key: String)] = []
        for actor in actors {
            let file = try ring.file(of: actor, origin: origin)
            rows.append((actor, LedgerState.verifierKey(name: file.name, file.publicKey)?.text ?? ""))
        }
        guard !common.json else {
            let keys = rows.map { row -> JSONValue in
                ["actor": .string(row.actor), "origin": .string(origin), "verifierKey": .string(row.key)]
            }
            let value: JSONValue = ["keys": .array(keys)]
            return environment.console.print(value.canonicalText + "\n")
        }
        for row in rows { environment.console.print("\(row.actor)  \(row.key)\n") }
    }
}

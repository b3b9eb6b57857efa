import ArgumentParser
import CanonicalJSON
import Ledger
import Transparency

/// `kept key new`: one encrypted file per person.
struct KeyNewCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a person's key: one file, encrypted with a passphrase.",
        discussion: """
            kept key new --actor coordinator-1 --origin clinic.example/fm-1
            kept key new --actor coordinator-1 --origin clinic.example/fm-1 \\
                --out /media/usb/key
            kept key new --actor admin-2 --origin clinic.example/fm-1 \\
                --passphrase-fd 3 3< FILE
            """)

    @OptionGroup var options: KeyOptions

    @Option(help: ArgumentHelp("Where the file goes; default among your keys.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("Cost of guessing the passphrase, 10 to 22; below 15 practice only.", valueName: "n"))
    var workFactor: Int?

    @Option(help: ArgumentHelp("Read the passphrase from a file descriptor.", valueName: "n"))
    var passphraseFd: Int?

    var common: CommonOptions { options.common }

    mutating func run(in environment: ProgramEnvironment) throws {
        let origin = try options.origin(environment)
        guard let actor = options.actor else { throw Failure.missing("--actor ID", "whose key it will be") }
        let directories = try UserDirectories(environment)
        let path = out.map { LedgerPlace.resolve($0, environment) } ?? directories.key(of: actor, origin: origin)
        let new = try NewKey(actor: actor, origin: origin, path: path, workFactor: workFactor)
        let listening = environment.interruption.listen()
        let key = try new.make(PassphraseSource(descriptor: passphraseFd, common, environment), environment)
        let verifier = key.verifierKey?.text ?? ""
        let next = "kept actor add \(actor) --role ROLE --name \"Printed Name\" --key \(verifier)"
        guard !common.json else {
            let value: JSONValue = [
                "actor": .string(actor), "file": .string(path), "next": .array([.string(next)]),
                "origin": .string(origin), "verifierKey": .string(verifier),
            ]
            return environment.console.print(value.canonicalText + "\n")
        }
        environment.console.print(
            """
            Written. \(path)\(new.remark.map { "  (\($0))" } ?? "")
              verifier key  \(verifier)
              next: an administrator: \(next)

            """)
        withExtendedLifetime(listening) {}
    }
}

import ArgumentParser
import Ledger
import StudyLedger

/// Whose key of which ledger is meant.
struct KeyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Whose key.", valueName: "id"))
    var actor: String?

    @Option(help: ArgumentHelp("The ledger's name; default that of the ledger here.", valueName: "name"))
    var origin: String?

    @OptionGroup var common: CommonOptions

    /// The ledger's name: the flag, else that of the ledger here.
    func origin(_ environment: ProgramEnvironment) throws -> String {
        if let origin { return origin }
        guard let path = try? LedgerPlace.find(common, environment) else {
            throw Failure.missing("--origin NAME", "the name of the ledger")
        }
        return try Ledger.open(at: path, content: .study, readOnly: true).head().state.origin
    }

    /// The key file that is meant: the one named, or the only one.
    func file(_ environment: ProgramEnvironment) throws -> (path: String, file: KeyFile) {
        let origin = try origin(environment)
        let ring = try KeyRing(environment)
        let file = try ring.file(of: actor, origin: origin)
        let path =
            try environment.variable("KEPT_KEY").map { LedgerPlace.resolve($0, environment) }
            ?? UserDirectories(environment).key(of: file.actor, origin: origin)
        return (path, file)
    }
}

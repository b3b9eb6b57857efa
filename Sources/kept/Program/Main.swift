import Glibc
import Ledger

/// The process.
@main
enum Main {
    static func main() {
        // Before anything else opens a file: docs/threat-model.md, "The process".
        guard StandardStreams.hold() else { Glibc.exit(Exit.failed.rawValue) }
        StandardStreams.leaveFaultsToTheSystem()
        StandardStreams.takeLimitsAsErrors()
        let exit = Program.run(in: .ofProcess(Interruption()))
        Glibc.exit(exit.rawValue)
    }
}

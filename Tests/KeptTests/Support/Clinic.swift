import CivilTime
import Ledger
import LedgerTesting
import StudyLedger

@testable import kept

/// A clinic with a ledger of its own, whose clock and terminal a test holds; everything goes through the command line.
final class Clinic {
    static let origin = "clinic.example/fm-1"
    static let passphrase = "practice only"

    let directory: TemporaryDirectory
    /// The clock.
    var now: Instant
    /// Further environment variables.
    var variables: [String: String] = [:]

    /// A ledger with three people, an ethics approval and a consent form for each part.
    init() throws {
        directory = try TemporaryDirectory()
        now = try Self.instant("2026-01-26 09:00")
        try directory.write("ref.txt", Array("REB-77".utf8))
        try directory.write("form.pdf", Array("a form".utf8))
        try succeed(
            "init", "ledger", "--protocol", "nct06916403", "--origin", Self.origin, "--actor", "admin-1", "--name",
            "Ann Adams",
            "--single-admin", "--work-factor", "10")
        for (actor, role, name) in [
            ("coordinator-1", "coordinator", "Cora Cole"), ("investigator-1", "investigator", "Ida Ito"),
        ] {
            let key = try newKey(actor)
            try succeed("actor", "add", actor, "--role", role, "--name", name, "--key", key, "--as", "admin-1")
        }
        try writeTaste("actor: coordinator-1\n")
        try succeed(
            "study", "approval", "--body", "veritas-irb", "--from", "2026-01-05", "--to", "2027-01-04", "--text",
            "reb-ref=@ref.txt", "--as", "admin-1")
        for (part, version) in [("1", "1.0"), ("2", "1.2")] {
            try succeed(
                "study", "form", "--part", part, "--version", version, "--document", "form.pdf", "--language", "en",
                "--as",
                "admin-1")
        }
    }

    /// The instant of a time of winter in Toronto: "2026-03-05 09:10".
    static func instant(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ")
        return try ZonedMinute(parsing: "\(parts[0])T\(parts[1]):00-05:00[America/Toronto]").instant
    }

    /// Sets the clock.
    func clock(_ text: String) throws { now = try Self.instant(text) }

    /// Makes a key, and gives its verifier key.
    func newKey(_ actor: String) throws -> String {
        let run = try succeed("key", "new", "--actor", actor, "--origin", Self.origin, "--work-factor", "10")
        return run.output.split(separator: "\n").first { $0.contains("verifier key") }?.split(separator: " ").last
            .map(String.init) ?? ""
    }

    /// Writes the personal configuration.
    func writeTaste(_ text: String) throws {
        try SmallFile.makeDirectory(directory.file("home/.config/kept"))
        try directory.write("home/.config/kept/config.yaml", Array(text.utf8))
    }

    /// Runs a command line in the directory above the ledger's.
    ///
    /// - Parameters:
    ///   - typing: The lines somebody types; `nil` where nobody can be asked.
    ///   - input: Standard input, for `-`.
    ///   - onTerminal: Whether results are shown on a terminal.
    @discardableResult
    func run(_ words: [String], typing: [String]? = nil, input: String = "", onTerminal: Bool = false) -> Run {
        let console = ScriptedConsole(
            typing: typing ?? [], canAsk: typing != nil, standardInput: input, showsResults: onTerminal)
        var variables = [
            "HOME": directory.file("home"), "KEPT_LEDGER": directory.file("ledger"), "KEPT_PASSPHRASE": Self.passphrase,
        ]
        variables.merge(self.variables) { _, own in own }
        let environment = ProgramEnvironment(
            arguments: words, variables: variables, workingDirectory: directory.path, now: { [now] in now },
            generator: SystemRandomNumberGenerator(), console: console, interruption: Interruption())
        let exit = Program.run(in: environment)
        return Run(exit: exit, output: console.output, errors: console.errors, screen: console.screen)
    }

    /// Runs a command line.
    @discardableResult
    func run(_ words: String..., typing: [String]? = nil) -> Run { run(words, typing: typing) }

    /// Runs a command line that must end with 0.
    @discardableResult
    func succeed(_ words: String...) throws -> Run {
        let run = run(words)
        guard run.exit == .done else { throw Unexpected(words: words, screen: run.screen) }
        return run
    }

    struct Unexpected: Error {
        var words: [String]
        var screen: String
    }

    /// How many events the ledger has.
    var size: Int {
        get throws { try Ledger.open(at: directory.file("ledger"), content: .study, readOnly: true).head().size }
    }

    /// The bytes of the store.
    var store: [UInt8] { directory.bytes("ledger/data.mdb") }
}

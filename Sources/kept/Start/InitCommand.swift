import ArgumentParser
import Ledger
import Study
import StudyLedger
import Transparency

/// `kept init`: begins a ledger with its genesis append.
struct InitCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a ledger.",
        discussion: """
            kept init fm-1 --protocol nct06916403 --origin clinic.example/fm-1 \\
                --actor admin-1 --name "Ann Adams" \\
                --second-admin admin-2=VKEY --second-name "Bob Brown"
            kept init . --protocol study.yaml --origin clinic.example/fm-1 \\
                --actor admin-1 --name "A. Adams" --single-admin
            kept init
            """)

    @Argument(help: "Where: a new or empty directory.")
    var directory = "."

    @Option(
        name: .customLong("protocol"),
        help: ArgumentHelp("The protocol: a YAML file, or nct06916403.", valueName: "file"))
    var protocolFile: String?

    @Option(help: ArgumentHelp("The ledger's name, like a web address: clinic.example/fm-1.", valueName: "name"))
    var origin: String?

    @Option(help: ArgumentHelp("The first administrator's id.", valueName: "id"))
    var actor: String?

    @Option(help: ArgumentHelp("The first administrator's printed name.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The second administrator's id and verifier key.", valueName: "id=vkey"))
    var secondAdmin: String?

    @Option(help: ArgumentHelp("The second administrator's printed name.", valueName: "name"))
    var secondName: String?

    @Flag(help: "There is only one administrator; if that key is lost, nobody can administer.")
    var singleAdmin = false

    @Option(help: ArgumentHelp("Cost of guessing the passphrase, 10 to 22; below 15 practice only.", valueName: "n"))
    var workFactor: Int?

    @Option(help: ArgumentHelp("Read the passphrase from a file descriptor.", valueName: "n"))
    var passphraseFd: Int?

    @Flag(help: "Accept the review.")
    var yes = false

    @OptionGroup var common: CommonOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        guard !singleAdmin || secondAdmin == nil && secondName == nil else {
            throw Failure(
                .usage, "usage", "--second-admin and --single-admin exclude each other", fix: "leave out --single-admin"
            )
        }
        let path = LedgerPlace.resolve(directory, environment)
        guard FileReading.names(in: path).isEmpty else { throw LedgerError.directoryNotEmpty(directory) }
        let listening = environment.interruption.listen()
        let dialogue = Dialogue(environment.console, canAsk: !common.noInput, acceptsReview: yes)
        let marks = HighWaterMarks(stateDirectory: try UserDirectories(environment).seen)
        let answers = try dialogue.gather { dialogue in
            try ask(dialogue, environment) { try checkUnseen($0, marks) }
        }
        let (key, remark) = try key(answers, environment)
        let founding = Founding(
            origin: answers.origin, file: answers.file, administrator: Signer(actor: answers.actor, key: key),
            printedName: answers.name, colleague: answers.colleague, now: environment.now(), app: Program.app)
        environment.interruption.hold()
        var generator = environment.generator
        let book = try StudyLedger.create(at: path, founding: founding, marks: marks, using: &generator)
        report(try book.head(), answers, remark, environment)
        withExtendedLifetime(listening) {}
    }

    /// Refuses a name under which this computer remembers another ledger: the new one would fail verification at once.
    private func checkUnseen(_ origin: String, _ marks: HighWaterMarks) throws {
        guard let seen = try marks.seen(origin: origin) else { return }
        throw Failure(
            .failed, "origin-known", "this computer has seen a ledger \(origin) with \(seen.size) events",
            details: ["remembered in \(marks.paths(for: origin)[0])"],
            fix: "choose another --origin",
            "if that ledger was given up: rm \(marks.paths(for: origin).joined(separator: " "))")
    }

    private func key(_ answers: Answers, _ environment: ProgramEnvironment) throws -> (SecretKey, remark: String?) {
        let passphrases = PassphraseSource(descriptor: passphraseFd, common, environment)
        let path = try UserDirectories(environment).key(of: answers.actor, origin: answers.origin)
        if FileReading.isThere(path) {
            let file = try KeyRing(environment).read(path)
            return (try file.open(passphrase: try passphrases.existing(of: answers.actor)), nil)
        }
        let new = try NewKey(actor: answers.actor, origin: answers.origin, path: path, workFactor: workFactor)
        return (try new.make(passphrases, environment), new.remark)
    }
}

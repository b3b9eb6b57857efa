import ArgumentParser
import CanonicalJSON
import Ledger
import Study
import StudyLedger
import Transparency
import Vocabulary

/// `kept restore`: a ledger from a backup; and the word of an administrator by which a restored or rebuilt one goes on.
struct RestoreCommand: KeptCommand {
    static let path = "restore"
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Copy a backup to a ledger; --accept lets a restored or rebuilt ledger go on.",
        discussion: """
            kept restore /media/usb/fm-1-2026-03-05 --to ledger
            kept restore --accept --reason other -C ledger
            kept restore --accept --reason other -C ledger --as admin-1
            """)

    @Argument(help: ArgumentHelp("The backup's directory.", valueName: "backup"))
    var backup: String?

    @Option(help: ArgumentHelp("A directory that is not there yet.", valueName: "dir"))
    var to: String?

    @Flag(help: "Go on from here, under a new ledger key; what others have seen beyond is given up.")
    var accept = false

    @Option(help: ArgumentHelp("Why: a reason code.", valueName: "code"))
    var reason: String?

    @OptionGroup(title: "Signing")
    var signing: SigningOptions

    @OptionGroup(title: "Everywhere")
    var common: CommonOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        switch (backup, to, accept) {
        case (let backup?, let to?, false): try copy(backup, to, environment)
        case (nil, nil, true): try resume(environment)
        default:
            throw Failure(
                .usage, "missing-value", "either a backup and where to, or --accept",
                fix: "kept restore BACKUP --to DIR",
                "kept restore --accept --reason other")
        }
    }

    private func copy(_ backup: String, _ to: String, _ environment: ProgramEnvironment) throws {
        let copy = try LedgerCopy(at: to, environment, fix: "--to OTHER-DIR")
        let refusal = { (finding: String) in
            Failure(
                .verificationFailed, "backup-fails", "the backup does not verify: \(finding)",
                fix: "kept verify -C \(backup)")
        }
        let report = try copy.make(refusal: refusal) { partial in
            do throws(LedgerError) {
                try Ledger.open(at: LedgerPlace.resolve(backup, environment), content: .study, readOnly: true)
                    .copyCompacted(to: partial)
            } catch { throw LedgerCopy.failure(of: backup, error) }
        }
        let more = """
              It only reads: the ledger's key is in no backup. To go on, an administrator:
              next: kept restore --accept --reason other -C \(to)

            """
        copy.tell(report, "Restored", more: more, isJSON: common.json, environment)
    }

    /// Appends `ledger.resumed` under a new ledger key.
    private func resume(_ environment: ProgramEnvironment) throws {
        guard let reason, let code = ReasonCode(rawValue: reason) else {
            let codes = ReasonCode.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                .usage, "bad-value", "--reason is one of \(codes)", fix: "kept restore --accept --reason other")
        }
        let session = try StudySession.open(common, environment, accepting: .otherHistory)
        let dialogue = Dialogue(environment.console, canAsk: !common.noInput, acceptsReview: signing.yes)
        let identity = try Identity(signing, session.head.state, environment, asking: dialogue) {
            $1 == .administrator
        }
        guard identity.role == .administrator else { throw LedgerError.administratorsOnly(LedgerResumed.type) }
        let abandoned = try session.book.ledger.abandoned(try session.book.ledger.seen(session.book.marks))
        let key = SecretKey(name: session.origin)
        try dialogue.review(
            Self.review(session.head, abandoned), typing: .init(to: "go on from here", typing: "resume"))
        let attempt = AttemptNote(path: session.path, command: Self.path)
        let signer = try identity.unlock(
            PassphraseSource(descriptor: signing.passphraseFd, common, environment), attempt: attempt,
            now: environment.now(), environment)
        var payload = LedgerResumed()
        payload.ledgerKey = key.publicKey
        payload.abandonedSize = abandoned.map { Int(clamping: $0.size) }
        payload.abandonedRoot = abandoned?.root
        var entry = AppendRequest(
            [
                AppendRequest.Step(
                    Draft(type: LedgerResumed.type, data: try payload.canonicalData(), reasons: [code.rawValue]))
            ], acceptsClockAhead: signing.clockOk, isDryRun: signing.dryRun, app: Program.app)
        entry.resumingKey = key
        var generator = environment.generator
        environment.interruption.hold()
        let written = try session.book.record(entry, signer: signer, now: environment.now(), using: &generator)
        tellResumed(written, abandoned, environment)
    }

    private static func review(_ head: Head, _ abandoned: Checkpoint?) -> String {
        let given = abandoned.map { "; this computer has seen \($0.size) events, which are given up" } ?? ""
        return "go on from #\(head.size - 1) under a new ledger key\(given)"
    }

    private func tellResumed(_ written: Written, _ abandoned: Checkpoint?, _ environment: ProgramEnvironment) {
        guard written.dryRun.isEmpty else {
            for bytes in written.dryRun { environment.console.print(String(decoding: bytes, as: UTF8.self) + "\n") }
            return
        }
        guard !common.json else {
            let value: JSONValue = [
                "abandonedSize": abandoned.map { .integer(Int(clamping: $0.size)) } ?? .null,
                "events": .array(written.events.map { .integer($0.sequence) }), "root": .string(written.root.hex),
            ]
            return environment.console.print(value.canonicalText + "\n")
        }
        let line = written.events.first.map { "#\($0.sequence) \($0.receipt)" } ?? ""
        var text = "Written. \(line)  the ledger goes on, under a new key of its own\n"
        if let abandoned {
            text += "  given up: what was seen up to \(abandoned.size) events; whoever holds a checkpoint of that sees "
            text += "FAILED, declared fork\n"
        }
        environment.console.print(text + "  next: kept checkpoint --given-to AUDITOR\n")
    }
}

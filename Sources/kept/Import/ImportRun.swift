import CivilTime
import Ledger
import Study
import StudyLedger
import Vocabulary

/// One import from its file to its report: everything is judged before a passphrase is asked.
struct ImportRun {
    let command: ImportCommand
    let kind: ImportKind
    let path: String
    let environment: ProgramEnvironment

    func run() throws {
        let session = try StudySession.open(command.common, environment)
        let listening = environment.interruption.listen()
        let identity = try Identity(
            command.signing, session.head.state, environment,
            asking: Dialogue(environment.console, canAsk: !command.common.noInput)
        ) { _, role in role == .coordinator || role == .investigator }
        let attempt = AttemptNote(path: session.path, command: "import")
        let file = try file(session, identity)
        let now = environment.now()
        do {
            let plan = try session.book.planImport(file, signer: identity.actor, now: now) { rows in
                progress(rows, of: file.table.rows.count)
            }
            let report = ImportReport(kind: kind, plan: plan, clock: session.clock)
            guard plan.bad.isEmpty else {
                if command.common.json { environment.console.print(report.json(written: 0)) }
                throw report.failure
            }
            guard plan.newRows > 0 else { return tell(report, nil) }
            let passphrases = PassphraseSource(
                descriptor: command.signing.passphraseFd, command.common, environment)
            let signer = try identity.unlock(passphrases, attempt: attempt, now: now, environment)
            var generator = environment.generator
            guard !command.signing.dryRun else {
                let lines = try session.book.previewImport(
                    plan, signer: signer, app: Program.app, acceptsClockAhead: command.signing.clockOk, now: now,
                    using: &generator)
                for line in lines { environment.console.print(String(decoding: line, as: UTF8.self) + "\n") }
                return
            }
            environment.interruption.hold()
            let outcome = try session.book.writeImport(
                plan, of: file, signer: signer, app: Program.app, acceptsClockAhead: command.signing.clockOk,
                now: environment.now(), using: &generator)
            tell(report, outcome)
            SnapshotRenewal(isThorough: true).run(session, environment)
        } catch {
            let failure = Failure(error)
            if [.refused, .identity, .conflict].contains(failure.exit), failure.id != "wrong-passphrase" {
                identity.note(failure.id, attempt, now: environment.now())
            }
            throw failure
        }
        withExtendedLifetime(listening) {}
    }

    private func tell(_ report: ImportReport, _ outcome: ImportOutcome?) {
        let text = report.text(outcome, isQuiet: command.common.quiet, isVerbose: command.common.verbose)
        environment.console.print(command.common.json ? report.json(written: outcome?.written ?? 0) : text)
    }

    private func progress(_ rows: Int, of all: Int) {
        guard !command.common.quiet, environment.console.canAsk else { return }
        environment.console.tell("  \(rows) of \(all) rows judged\n")
    }

    private func file(_ session: StudySession, _ identity: Identity) throws -> ImportFile {
        let table = try table()
        let mapping = try mapping(for: table)
        var zones: [TimeZoneRules] = []
        for zone in ImportFile.zones(of: mapping) {
            guard let rules = try? TimeZoneRules.load(named: zone, contents: FileReading.all) else {
                throw Failure.badValue("--map", "no time zone is called \(zone)")
            }
            zones.append(rules)
        }
        let circumstances = try circumstances(identity)
        let isOverridden = circumstances.reasons.contains(.override)
        do throws(ImportFile.Unusable) {
            return try ImportFile(
                kind: kind, table: table, mapping: mapping, circumstances: circumstances,
                study: session.adopted.document,
                clock: ImportClock(now: environment.now(), rules: session.clock.zone, zones: zones)
            ) { name, text in
                do throws(Failure) {
                    try PersonalTrace.check(text, named: name, isOverridden: isOverridden)
                    return nil
                } catch { return error.fact }
            }
        } catch {
            var failure = Failure(
                .failed, "import-unusable", "\(path) does not fit its mapping", details: error.problems)
            failure.fixes = ["kept import --kind \(kind.rawValue) --template"]
            throw failure
        }
    }

    private func table() throws -> CSVTable {
        guard let bytes = FileReading.all(LedgerPlace.resolve(path, environment)) else {
            throw Failure(.failed, "file-unreadable", "\(path) cannot be read", fix: "ls -l \(path)")
        }
        let table: CSVTable
        do throws(CSVTable.Unreadable) { table = try CSVTable(bytes) } catch {
            throw Failure(
                .failed, "file-not-table", "\(path) is not a table: \(error.reason)",
                fix: "save it as CSV in UTF-8, with a header row")
        }
        guard !table.rows.isEmpty else {
            throw Failure(.failed, "file-without-rows", "the file has no rows", fix: "add rows below the header")
        }
        return table
    }

    private func mapping(for table: CSVTable) throws -> ImportMapping {
        guard let map = command.map else {
            guard table.header.contains("key") else {
                throw Failure(
                    .failed, "import-unusable", "\(path) has no column key, and no mapping says what its key is",
                    fix: "kept import --kind \(kind.rawValue) --template")
            }
            return ImportMapping(columns: table.header)
        }
        let text = try FileReading.text(LedgerPlace.resolve(map, environment))
        do throws(ProtocolFile.Problems) { return try ImportMapping(yaml: text) } catch {
            var failure = Failure(.failed, "mapping-unusable", "\(map) cannot be used")
            failure.details = error.list.map { $0.line == 0 ? $0.message : $0.description }
            failure.fixes = ["kept import --kind \(kind.rawValue) --template"]
            throw failure
        }
    }

    private func circumstances(_ identity: Identity) throws -> EntryContext {
        guard let actor = ActorID(identity.actor) else {
            throw Failure(.identity, "bad-actor", "\(identity.actor) is not an actor id", fix: "kept actor list")
        }
        let source = try command.source.map { try Self.read("--source", $0, Reading.choice(Source.self)) } ?? .direct
        let words = command.reason.flatMap { $0.split(separator: ",").map { String($0).trimmed } }
        let reasons = try words.map { try Self.read("--reason", $0, Reading.choice(ReasonCode.self)) }
        let texts = try FreeTexts(command.text, environment).byName
        return EntryContext(
            actor: actor, role: nil, now: environment.now(), occurred: nil, source: source, reasons: reasons,
            sealed: texts)
    }

    private static func read<Value>(
        _ flag: String, _ text: String, _ read: (String) throws -> Value
    ) throws -> Value {
        do { return try read(text) } catch { throw Failure.badValue(flag, Failure(error).fact) }
    }
}

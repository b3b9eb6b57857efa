import ArgumentParser
import CivilTime
import Exchange
import Ledger
import Study
import StudyLedger
import SystemPackage
import Transparency
import Vocabulary

import class FoundationEssentials.FileManager

/// `kept export`: a signed copy of the ledger that can be checked without this program.
struct ExportCommand: KeptCommand {
    static let path = "export"
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Write a signed export that others check without this program.",
        discussion: """
            kept export --to ../fm-1-export --as investigator-1
            kept export --to ../fm-1-cut --as-of 2026-02-28
            kept export --to ../fm-1 --withhold verbatim --withhold source-ref
            kept export --to ../fm-1 --sign-cms cert.pem key.pem --zip
            kept export --to ../P014-extract --subject P014 --against theirs.checkpoint
            """)

    @Option(help: ArgumentHelp("A directory that is not there yet.", valueName: "dir"))
    var to: String

    @Option(help: ArgumentHelp("Only what was known by then: a time, a date, #SEQ.", valueName: "when"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Only one participant's events, each with its proof, and nothing of anybody else.", valueName: "code"))
    var subject: String?

    @Option(
        help: ArgumentHelp(
            "With --subject: a checkpoint that the reader holds and will check it against; may be repeated.",
            valueName: "checkpoint"))
    var against: [String] = []

    @Option(help: ArgumentHelp("Leave out the free texts of this name; may be repeated.", valueName: "name"))
    var withhold: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Sign as CMS, too, with an X.509 certificate and its P-256 key, two PEM files.", valueName: "file"))
    var signCms: [String] = []

    @Flag(help: "Also as one file beside the directory, DIR.zip.")
    var zip = false

    @OptionGroup(title: "Signing")
    var signing: SigningOptions

    @OptionGroup(title: "Everywhere")
    var common: CommonOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let place = LedgerPlace.resolve(to, environment)
        try demandFree(place)
        let cms = try cmsSigner(environment)
        let session = try StudySession.open(common, environment)
        let known = try asOf.map { try KnownBy($0, session) }
        let size = known?.size ?? session.head.size
        let participant = try subject.map { try ExtractRequest.code($0, in: session, size: size) }
        let trees = try ExtractRequest.trees(
            against, isExtract: subject != nil, in: session, size: known?.size, environment)
        let attempt = AttemptNote(path: session.path, command: Self.path)
        let dialogue = Dialogue(
            environment.console, canAsk: !common.noInput, acceptsReview: signing.yes)
        let identity = try Identity(signing, session.head.state, environment, asking: dialogue)
        try cms.map { try $0.demandValidity(at: environment.now()) }
        try dialogue.review(review(of: participant), typing: nil)
        let signer = try identity.unlock(
            PassphraseSource(descriptor: signing.passphraseFd, common, environment), attempt: attempt,
            now: environment.now(), environment)
        var export = Export(
            size: size, of: participant, withholding: Set(withhold), exporter: signer,
            program: Program.app, cms: cms)
        export.trees = trees
        try export.demandExporterInForce(session.book)
        try export.demandNobodyElse(session.book)
        try demandWhole(session, environment)
        let logged = try log(participant, session, signer, environment)
        let begun = environment.now()
        let summary: Export.Summary
        do {
            summary = try write(export, known == nil ? logged : export.size, session, place, environment)
        } catch {
            var failure = Failure(error)
            failure.fact += "; #\(logged - 1) says that the ledger was exported, and there is no export"
            failure.consequence = Failure.Consequence.none
            throw failure
        }
        let taken = environment.now().milliseconds(since: begun)
        if zip { try pack(place, environment) }
        tell(summary, taken, environment)
    }

    /// Packs the export, which is there whether or not that is possible.
    private func pack(_ place: String, _ environment: ProgramEnvironment) throws {
        let progress = ReplayProgress(common, environment)
        defer { progress.end() }
        do {
            try ZipArchive.write(place, to: place + ".zip") {
                progress.tell(bytes: $0, of: $1, "packing and reading back")
            }
        } catch {
            let reason = (error as? ZipArchive.Problem)?.reason ?? "cannot be written: \(error)"
            var failure = Failure(
                .failed, "not-packed", "the export is in \(to); its ZIP file \(reason)",
                fix: "send the directory, or pack it with another program")
            failure.consequence = Failure.Consequence.none
            throw failure
        }
    }

    /// Nothing may be there yet, and there must be a directory to write it into: known before anything is written down.
    private func demandFree(_ place: String) throws {
        let files = FileManager.default
        for ending in zip ? ["", ".zip", ZipArchive.partial(".zip")] : [""]
        where files.fileExists(atPath: place + ending) {
            throw Failure(
                .failed, "directory-exists", "\(to)\(ending) is there already", fix: "kept export --to OTHER-DIR")
        }
        guard !files.fileExists(atPath: place + ".partial") else {
            throw ExportRefusal.unfinished("\(to).partial")
        }
        let parent = FilePath(place).removingLastComponent().string
        guard files.isWritableFile(atPath: parent) else {
            throw Failure(
                .failed, "not-writable", "nothing can be written into \(parent)", fix: "kept export --to OTHER-DIR")
        }
    }

    /// What is exported is read back and verified afterwards; that a ledger would not stand that, is known before
    /// anything is written down.
    private func demandWhole(_ session: StudySession, _ environment: ProgramEnvironment) throws {
        if let problem = try session.book.ledger.indexProblems().first { throw LedgerError.indexDiffers(problem) }
        let report = Verification(
            of: session.path, judge: AnyContent(.study), known: [], now: environment.now()
        ).run()
        // Rows of tables are no part of an export, and whose they are, this judge does not know.
        let findings = report.findings.filter { $0.code.fails && $0.code != .derivedMismatch }
        guard let first = findings.bySequence.first else { return }
        let place = first.sequence.map { "#\($0): " } ?? ""
        throw Failure(
            .verificationFailed, "damaged", "the ledger does not verify: \(place)\(first.message)", fix: "kept verify")
    }

    private func write(
        _ export: Export, _ size: Int, _ session: StudySession, _ place: String, _ environment: ProgramEnvironment
    ) throws -> Export.Summary {
        let progress = ReplayProgress(common, environment)
        defer { progress.end() }
        var export = export
        export.size = size
        let summary = try export.write(
            session.book, to: place, ledgerKey: try session.book.ledger.ledgerKey(),
            readZone: StudyClock.rules,
            progress: { progress.tell($1, of: size, $0.rawValue) })
        try verified(place, progress, size, environment)
        return summary
    }

    private func review(of participant: String?) -> String {
        let what = "everything" + (participant.map { " of \($0)" } ?? "") + (asOf.map { " known by \($0)" } ?? "")
        return "export \(what)" + (withhold.isEmpty ? "" : ", without the texts \(withhold.joined(separator: ", "))")
    }

    private func cmsSigner(_ environment: ProgramEnvironment) throws -> CMSSigner? {
        guard !signCms.isEmpty else { return nil }
        guard signCms.count == 2 else {
            throw Failure(
                .usage, "missing-value", "a CMS signature needs a certificate and its key",
                fix: "add --sign-cms CERT.pem KEY.pem")
        }
        return try CMSSigner(
            certificate: try FileReading.text(LedgerPlace.resolve(signCms[0], environment)),
            key: try FileReading.text(LedgerPlace.resolve(signCms[1], environment)))
    }

    /// Writes down that data leaves the ledger; gives how many events there are then.
    private func log(
        _ participant: String?, _ session: StudySession, _ signer: Signer, _ environment: ProgramEnvironment
    ) throws -> Int {
        guard let actor = ActorID(signer.actor) else { throw Failure(.identity, "bad-actor", "not an actor", fix: "") }
        let now = environment.now()
        let context = EntryContext(actor: actor, role: nil, now: now, occurred: nil)
        let access = AccessLogged(scope: participant.flatMap { Code($0) }.map { [$0] } ?? [], what: .export)
        let event = RecordEvent(participant: nil, event: .accessLogged(access))
        let entry = AppendRequest(
            [.init(.record(event), context)], acceptsClockAhead: signing.clockOk, app: Program.app)
        var generator = environment.generator
        environment.interruption.hold()
        return try session.book.record(entry, signer: signer, now: now, using: &generator).size
    }

    /// Verifies what was written, from its own bytes.
    private func verified(
        _ place: String, _ progress: ReplayProgress, _ size: Int, _ environment: ProgramEnvironment
    ) throws {
        let report = ExportVerification(
            of: place, known: [], now: environment.now(), program: Program.app,
            readZone: StudyClock.rules
        ).readBack { progress.tell($1, of: size, $0.rawValue) }
        guard report.verdict == .failed else { return }
        let first = report.findings.first(where: \.code.fails)
        try? FileManager.default.removeItem(atPath: place)
        throw Failure(
            .verificationFailed, "export-fails", "the export does not verify: \(first?.message ?? "")",
            fix: "kept verify")
    }

    private func tell(_ summary: Export.Summary, _ milliseconds: Int64, _ environment: ProgramEnvironment) {
        var words = ExportWords(summary, directory: to, hasZip: zip)
        words.milliseconds = milliseconds
        words.hasCMS = !signCms.isEmpty
        environment.console.print(common.json ? words.json : words.text)
    }
}

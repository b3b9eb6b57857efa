import ArgumentParser
import Exchange
import Ledger
import Study
import StudyLedger
import Vocabulary

/// `kept import-export`: rebuilds a ledger from a complete export, so that nobody's data is stranded.
struct ImportExportCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-export",
        abstract: "Rebuild a ledger from a complete export: same bytes, same root.",
        discussion: """
            kept import-export ../fm-1-export --to ../fm-1-rebuilt
            kept import-export /media/usb/fm-1-export --to ledger --json
            kept restore --accept --reason other -C ../fm-1-rebuilt
            """)

    @Argument(help: ArgumentHelp("The export's directory.", valueName: "dir"))
    var export: String

    @Option(help: ArgumentHelp("A directory that is not there yet.", valueName: "dir"))
    var to: String

    @OptionGroup var common: CommonOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let copy = try LedgerCopy(at: to, environment, fix: "--to OTHER-DIR")
        let bag = LedgerPlace.resolve(export, environment)
        guard !export.hasSuffix(".zip") else {
            throw Failure(
                .failed, "zip-file", "a ledger is rebuilt from the export's directory",
                fix: "unzip \(export), then kept import-export DIR --to \(to)")
        }
        guard !ExportVerification.isExtract(bag) else {
            throw Failure(
                .failed, "export-is-extract",
                "\(export) is the extract of one participant, not an export of the ledger",
                fix: "ask for a full export: kept export --to DIR")
        }
        try demandWhole(bag, environment)
        let note = FileReading.all("\(bag)/\(ExportedPath.lastCheckpoint)") ?? []
        let known = KnownCheckpoint(note, keeper: .remembered).map { [$0] } ?? []
        var generator = environment.generator
        let refusal = { [export] (finding: String) in
            Failure(
                .verificationFailed, "rebuilt-fails", "what was rebuilt does not verify: \(finding)",
                fix: "kept verify-export \(export)")
        }
        let report = try copy.make(known: known, refusal: refusal) { partial in
            try Ledger.rebuild(at: partial, fromExport: bag, using: &generator)
        }
        let more = """
            \(try remark(on: report.events - 1, environment))\
              It only reads: an export holds no private key. To go on, an administrator:
              next: kept restore --accept --reason other -C \(to)
              Files that were imported before would be written again: their secret is in no export.

            """
        copy.tell(report, "Rebuilt", more: more, isJSON: common.json, environment)
    }

    /// An export that does not end with its own event is of an earlier moment, which nothing else about it says.
    private func remark(on last: Int, _ environment: ProgramEnvironment) throws -> String {
        let rebuilt = try Ledger.open(at: LedgerPlace.resolve(to, environment), content: .study, readOnly: true)
        guard try rebuilt.event(last)?.type != AccessLogged.type else { return "" }
        return "  The export is of an earlier moment: what was written after #\(last) is not in it.\n"
    }

    /// Refuses an export that does not verify, or that is not complete.
    private func demandWhole(_ bag: String, _ environment: ProgramEnvironment) throws {
        let report = ExportVerification(
            of: bag, known: [], now: environment.now(), program: Program.app,
            readZone: StudyClock.rules
        ).run()
        // The tables of another version are not rebuilt; its events are.
        let allowed: [Finding.Code] = [.noOutsideCheckpoint, .tablesUnknown]
        let refused = report.findings.filter { !allowed.contains($0.code) }
        if let finding = refused.first(where: \.code.fails) ?? refused.first {
            let exit = finding.code.fails ? Exit.verificationFailed : .inconclusive
            throw Failure(
                exit, "export-fails",
                "the export does not verify: \(finding.sequence.map { "#\($0): " } ?? "")\(finding.message)",
                fix: "kept verify-export \(export)")
        }
        let withheld = FileReading.all("\(bag)/\(ExportedPath.withheld)") ?? []
        guard withheld.isEmpty else {
            let count = withheld.count { $0 == 0x0A }
            throw Failure(
                .failed, "export-incomplete", "\(count) texts are withheld from this export",
                fix: "ask for an export without --withhold")
        }
    }
}

import ArgumentParser
import Exchange
import Ledger

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

    mutating func run(in surroundings: Surroundings) throws {
        let copy = try LedgerCopy(at: to, surroundings, fix: "--to OTHER-DIR")
        let bag = LedgerPlace.resolve(export, surroundings)
        try demandWhole(bag, surroundings)
        let note = FileReading.all("\(bag)/\(ExportedPath.lastCheckpoint)") ?? []
        let known = KnownCheckpoint(note, keeper: .remembered).map { [$0] } ?? []
        var generator = surroundings.generator
        let refusal = { [export] (finding: String) in
            Failure(
                .verificationFailed, "rebuilt-fails", "what was rebuilt does not verify: \(finding)",
                fix: "kept verify-export \(export)")
        }
        let report = try copy.make(known: known, refusal: refusal) { partial in
            try Ledger.rebuild(at: partial, fromExport: bag, using: &generator)
        }
        let more = """
              It only reads: an export holds no private key. To go on, an administrator:
              next: kept restore --accept --reason other -C \(to)
              Files that were imported before would be written again: their secret is in no export.

            """
        copy.tell(report, "Rebuilt", more: more, isJSON: common.json, surroundings)
    }

    /// Refuses an export that does not verify, or that is not complete.
    private func demandWhole(_ bag: String, _ surroundings: Surroundings) throws {
        let report = ExportVerification(
            of: bag, known: [], now: surroundings.now(), program: Program.app,
            readZone: StudyClock.rules
        ).run()
        if let finding = report.findings.first(where: { $0.code != .noOutsideCheckpoint }) {
            let exit = finding.code.fails ? Exit.verificationFailed : .inconclusive
            throw Failure(
                exit, "export-fails", "the export does not verify: \(finding.message)",
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

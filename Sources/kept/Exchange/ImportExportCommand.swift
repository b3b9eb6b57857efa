import ArgumentParser
import CanonicalJSON
import CivilTime
import Exchange
import Ledger
import StudyLedger
import Transparency

import class FoundationEssentials.FileManager

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
        let place = LedgerPlace.resolve(to, surroundings)
        let bag = LedgerPlace.resolve(export, surroundings)
        for path in [place, place + ".partial"] where FileManager.default.fileExists(atPath: path) {
            throw Failure(.failed, "directory-exists", "\(path) is there already", fix: "--to OTHER-DIR")
        }
        try demandWhole(bag, surroundings)
        let partial = place + ".partial"
        do {
            var generator = surroundings.generator
            try Ledger.rebuild(at: partial, fromExport: bag, using: &generator)
            let report = try verified(partial, bag, surroundings)
            try FileManager.default.moveItem(atPath: partial, toPath: place)
            tell(report, surroundings)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    /// Refuses an export that does not verify, or that is not complete.
    private func demandWhole(_ bag: String, _ surroundings: Surroundings) throws {
        let report = ExportVerification(
            of: bag, known: [], now: surroundings.now(), program: Program.app,
            readZone: { try? TimeZoneRules.load(named: $0, contents: FileReading.all) }
        ).run()
        if let finding = report.findings.first(where: { $0.code.fails || $0.code == .inputUnopenable }) {
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

    /// Verifies the store that was made, against the checkpoint of the export.
    private func verified(
        _ path: String, _ bag: String, _ surroundings: Surroundings
    ) throws -> VerificationReport {
        let note = FileReading.all("\(bag)/\(ExportedPath.lastCheckpoint)") ?? []
        let known = KnownCheckpoint(note, keeper: .remembered).map { [$0] } ?? []
        let report = Verification(of: path, judge: StudyRules(), known: known, now: surroundings.now()).run()
        guard report.verdict != .failed else {
            let first = report.findings.first(where: \.code.fails)
            throw Failure(
                .verificationFailed, "rebuilt-fails", "what was rebuilt does not verify: \(first?.message ?? "")",
                fix: "kept verify-export \(export)")
        }
        return report
    }

    private func tell(_ report: VerificationReport, _ surroundings: Surroundings) {
        guard !common.json else {
            let value: JSONValue = [
                "directory": .string(to), "events": .integer(report.events), "root": .string(report.root.hex),
            ]
            return surroundings.console.print(value.canonicalText + "\n")
        }
        surroundings.console.print(
            """
            Rebuilt. \(to), read back and verified: \(report.events) events, root \(Written.receipt(report.root))
              It only reads: an export holds no private key. To go on, an administrator:
              next: kept restore --accept --reason other -C \(to)
              Files that were imported before would be written again: their secret is in no export.

            """)
    }
}

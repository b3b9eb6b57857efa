import ArgumentParser
import CivilTime
import Exchange
import Ledger
import StudyLedger
import Transparency

import struct FoundationEssentials.FileAttributeType
import class FoundationEssentials.FileManager
import struct FoundationEssentials.UUID

/// `kept verify-export`: checks an export from its own bytes; needs no ledger and no key.
struct VerifyExportCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-export",
        abstract: "Check an export: files, events, signatures, rules, tables.",
        discussion: """
            kept verify-export ../fm-1-export --against 2026-02-28.checkpoint
            kept verify-export ../fm-1-export --json
            kept verify-export ../fm-1-export.zip --verbose
            """)

    @Argument(help: ArgumentHelp("The export: a directory, or the ZIP file.", valueName: "export"))
    var directory: String

    @Option(help: ArgumentHelp("A checkpoint that somebody else kept; may be repeated.", valueName: "checkpoint"))
    var against: [String] = []

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let place = LedgerPlace.resolve(directory, environment)
        let outside = try against.compactMap {
            try OutsideCheckpoint.read($0, insideAnyOf: [place], environment, isQuiet: common.json)
        }
        let report = try verify(place, outside, environment)
        let largest = outside.max { $0.checkpoint.size < $1.checkpoint.size }
        // An extract can be held against some of them only.
        let compared = report.extract == nil ? nil : outside.first { $0.checkpoint.size == UInt64(report.coveredSize) }
        let text = VerificationText(report: report, outside: compared ?? largest, isExport: true)
        environment.console.print(common.json ? text.json : text.text(style, in: environment))
        try text.end()
    }

    /// Verifies a directory; a ZIP file is unpacked into a directory for temporary files first.
    private func verify(
        _ place: String, _ outside: [KnownCheckpoint], _ environment: ProgramEnvironment
    ) throws -> VerificationReport {
        let progress = ReplayProgress(common, environment)
        defer { progress.end() }
        let type = try? FileManager.default.attributesOfItem(atPath: RealPath(place).path)[.type]
        guard type as? FileAttributeType == .typeRegular else {
            return verification(of: place, outside, environment).run { progress.tell($1, of: nil, $0.rawValue) }
        }
        let folder = FileManager.default.temporaryDirectory.path() + "/kept-export-" + UUID().uuidString
        try SmallFile.makeDirectory(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            let bag = try ZipArchive.unpack(place, into: folder)
            return verification(of: bag, outside, environment).run { progress.tell($1, of: nil, $0.rawValue) }
        } catch {
            let reason = (error as? ZipArchive.Problem)?.reason ?? "cannot be unpacked into \(folder)"
            var report = VerificationReport()
            report.findings = [
                Finding(
                    .inputUnopenable, at: nil, "the ZIP file \(reason)",
                    fix: "ask for it again; or unpack it: unzip \(directory), then kept verify-export DIR")
            ]
            return report
        }
    }

    private func verification(
        of bag: String, _ outside: [KnownCheckpoint], _ environment: ProgramEnvironment
    ) -> ExportVerification {
        ExportVerification(
            of: bag, known: outside, now: environment.now(), program: Program.app, readZone: StudyClock.rules)
    }
}

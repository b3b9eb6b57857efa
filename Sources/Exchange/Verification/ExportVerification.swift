public import CivilTime
public import Ledger
import Study
import StudyLedger
import Transparency

/// Verifies a whole export: the bag, the ledger in it, its keys, its signatures, and that its tables follow from its
/// events (docs/exports.md section 6).
public struct ExportVerification {
    private let directory: String
    private let known: [KnownCheckpoint]
    private let now: Instant
    private let program: String
    private let readZone: (String) -> TimeZoneRules?

    /// A verification of the export in a directory.
    ///
    /// - Parameters:
    ///   - known: Checkpoints from outside.
    ///   - now: The verifier's clock.
    ///   - program: This program, "kept 0.1.0": it makes the tables anew only if it also made the export.
    ///   - readZone: Reads the rules of a time zone by its name.
    public init(
        of directory: String, known: [KnownCheckpoint], now: Instant, program: String,
        readZone: @escaping (String) -> TimeZoneRules?
    ) {
        self.directory = directory
        self.known = known
        self.now = now
        self.program = program
        self.readZone = readZone
    }

    /// Whether the bag in a directory is the extract of one participant.
    public static func isExtract(_ directory: String) -> Bool { BagCheck(directory)?.layout == .extract }

    /// Verifies; `progress` is told what is done, and how many events of it.
    public func run(progress: @escaping (ExportPhase, Int) -> Void = { _, _ in }) -> VerificationReport {
        guard let bag = BagCheck(directory) else { return unopenable }
        guard bag.layout == .export else { return checked(extract: bag, progress) }
        let outcome = ExportedVerification(of: directory, judge: StudyRules(), known: known, now: now)
            .run { progress(.verifying, $0) }
        var report = outcome.report
        var own = OwnFiles(bag, outcome, program)
        own.check()
        let tables =
            report.verdict == .failed
            ? .notMade : TablesCheck(directory, bag, outcome, program, own, readZone, progress).outcome
        report.findings = (bag.findings + own.findings + tables.findings + report.findings.map(Self.worded)).bySequence
        report.checks = Self.checks(bag, own, tables) + report.checks
        return report
    }

    /// Verifies what was written a moment ago, from its own bytes: the bag, every event with its place in chain and
    /// tree, checkpoints, signatures, texts.
    ///
    /// The study's rules are not judged and the tables are not made again: the rules were judged when each event was
    /// recorded, and that takes the memory of the whole study.
    public func readBack(progress: (ExportPhase, Int) -> Void = { _, _ in }) -> VerificationReport {
        guard let bag = BagCheck(directory) else { return unopenable }
        guard bag.layout == .export else { return checked(extract: bag, progress) }
        let outcome = ExportedVerification(of: directory, judge: AnyContent(.study), known: known, now: now)
            .run { progress(.verifying, $0) }
        var report = outcome.report
        var own = OwnFiles(bag, outcome, program)
        own.check()
        report.findings = (bag.findings + own.findings + report.findings.map(Self.worded)).bySequence
        return report
    }

    private func checked(extract bag: BagCheck, _ progress: (ExportPhase, Int) -> Void) -> VerificationReport {
        let check = ExtractCheck(
            directory: directory, bag: bag, known: known, now: now, program: program, readZone: readZone)
        return check.run { progress(.verifying, $0) }
    }

    private var unopenable: VerificationReport {
        var report = VerificationReport()
        report.findings = [
            Finding(
                .inputUnopenable, at: nil,
                "\(directory) is no export: it has no bagit.txt with data/events.jsonl or data/extract.jsonl",
                fix: "name the folder that holds bagit.txt")
        ]
        return report
    }

    /// A ledger's findings say what to do with the ledger; here it is an export.
    private static func worded(_ finding: Finding) -> Finding {
        var finding = finding
        if finding.fix == Finding.defaultFix || finding.code == .derivedMismatch { finding.fix = Finding.exportFix }
        if finding.code == .noOutsideCheckpoint { finding.fix = "kept verify-export EXPORT --against FILE" }
        return finding
    }

    private static func checks(
        _ bag: BagCheck, _ own: OwnFiles, _ tables: TablesCheck.Outcome
    ) -> [VerificationReport.Check] {
        [
            .init(
                name: "bag", statement: "listed files with the hash that is listed",
                result: "\(bag.right)/\(bag.listed)"),
            .init(name: "signed", statement: "signatures over the list of files", result: own.signatureWords),
            .init(name: "tables", statement: "tables and report follow from the events", result: tables.words),
        ]
    }
}

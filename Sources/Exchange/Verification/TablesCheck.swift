import CivilTime
import Ledger
import Study
import StudyLedger
import Transparency

/// Makes the tables, the reports and the datasets of an export anew from its events, and compares them byte for byte.
struct TablesCheck {
    /// What came of it.
    struct Outcome {
        var findings: [Finding] = []
        var words: String

        /// Where the events themselves are not to be trusted, tables made from them would say nothing.
        static let notMade = Outcome(words: "not made: the events do not verify")
    }

    let outcome: Outcome

    /// - Parameter info: What the bag says of itself, as it has to be by the events; it names the signer.
    init(
        _ directory: String, _ bag: BagCheck, _ ledger: ExportedVerification<StudyRules>.Outcome, _ program: String,
        _ info: BagInfo?, _ readZone: @escaping (String) -> TimeZoneRules?,
        _ progress: @escaping (ExportPhase, Int) -> Void
    ) {
        guard let info, info.program == program else {
            let other = info.map { "made by \($0.program), not \(program)" } ?? "made by an unknown program"
            outcome = Self.unknown(other, Self.unjudged, info, words: "not made: another version wrote them")
            return
        }
        var made = FileDigests()
        let zones = ZoneReading(readZone)
        let isMade: Bool
        do {
            isMade = try Self.write(directory, ledger, program, zones.rules, progress, into: &made)
        } catch {
            outcome = Self.unknown("they could not be made: \(error)", Self.unjudged, info, words: "not made")
            return
        }
        guard isMade else {
            outcome = Self.unknown(
                "no protocol in force could be read", Self.unjudged, info,
                words: "not made: no protocol in force could be read")
            return
        }
        let verifier = PackageResources.verify_py
        made.add(ExportPath.verifier, Digest.sha256(of: verifier.span))
        outcome = Self.compare(directory, bag, made.digests, info) { zones.problem(with: directory) }
    }

    /// Holds the files against what they must be; where the page of a report differs, the zone may be the reason.
    private static func compare(
        _ directory: String, _ bag: BagCheck, _ wanted: [String: Digest], _ info: BagInfo, _ zone: () -> String?
    ) -> Outcome {
        var outcome = Outcome(words: "")
        for path in wanted.keys.sorted() {
            let isThere = bag.present[path] != nil
            guard !isThere || FileDigest.read("\(directory)/\(path)")?.digest != wanted[path] else { continue }
            if isThere, path == ExportPath.report, let problem = zone() {
                outcome.findings += unknown(problem, path, info, fix: ZoneReading.fix, words: "").findings
            } else {
                let what = isThere ? "is not what the events give" : "is not there, though the events give it"
                outcome.findings.append(
                    Finding(.derivedMismatch, at: nil, "\(path) \(what)", fix: Finding.exportFix))
            }
        }
        let differing = outcome.findings.count
        let folders = [ExportPath.tables, ExportPath.datasets, ExportPath.safetyReports]
        for path in bag.present.keys.sorted() where folders.contains(where: { path.hasPrefix($0 + "/") }) {
            guard wanted[path] == nil else { continue }
            outcome.findings.append(
                Finding(
                    .derivedMismatch, at: nil, "\(path) is a table or report that the events do not give",
                    fix: Finding.exportFix))
        }
        outcome.words = "\(wanted.count - differing)/\(wanted.count)"
        return outcome
    }

    /// What a program of another version does not make anew.
    private static let unjudged =
        "README.txt, verify.py, ro-crate-metadata.json, data/tables, data/datasets, data/audit, "
        + "data/reports/report.html, data/reports/cioms"

    /// What is not judged, why, and whose word is all that there is for it.
    static func unknown(
        _ why: String, _ files: String, _ info: BagInfo?, fix: String? = nil, words: String
    ) -> Outcome {
        let finding = Finding(
            .tablesUnknown, at: nil, "not judged: \(files) (\(why)); for these there is the word of \(signers(info)) alone",
            fix: fix ?? "verify it with the version that \(ExportPath.info) names")
        return Outcome(findings: [finding], words: words)
    }

    private static func signers(_ info: BagInfo?) -> String {
        guard let info else { return "whoever signed it" }
        return "\(info.printedName) (\(info.exporter))"
    }

    /// Makes the files anew; nothing if no protocol in force can be read.
    private static func write(
        _ directory: String, _ ledger: ExportedVerification<StudyRules>.Outcome, _ program: String,
        _ readZone: @escaping (String) -> TimeZoneRules?, _ progress: @escaping (ExportPhase, Int) -> Void,
        into files: inout FileDigests
    ) throws -> Bool {
        var documents: [String: StudyProtocol] = [:]
        for adoption in ledger.keys.state.adoptions {
            guard let bytes = ledger.documents[adoption.document] else { return false }
            documents[adoption.version] = try? ProtocolFile.content(of: bytes)
        }
        let report = ExportedReport(
            size: ledger.report.events, origin: ledger.report.origin, root: ledger.report.root, program: program,
            readZone: readZone, progress: progress)
        return try report.write(ExportedStudyFile(directory, documents: documents), into: &files)
    }
}

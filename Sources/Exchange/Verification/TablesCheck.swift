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

    init(
        _ directory: String, _ bag: BagCheck, _ ledger: ExportedVerification<StudyRules>.Outcome, _ program: String,
        _ readZone: @escaping (String) -> TimeZoneRules?, _ progress: @escaping (ExportPhase, Int) -> Void
    ) {
        let info = bag.read(ExportPath.info).map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard info.hasPrefix("Bag-Software-Agent: \(program)\n") else {
            outcome = Self.unknown(
                "another version than \(program) made its tables: whether they follow from the events was not compared",
                words: "not made: another version wrote them")
            return
        }
        var made = FileDigests()
        let isMade: Bool
        do {
            isMade = try Self.write(directory, ledger, program, readZone, progress, into: &made)
        } catch {
            outcome = Self.unknown("the tables could not be made: \(error)", words: "not made")
            return
        }
        guard isMade else {
            outcome = Self.unknown(
                "no protocol in force could be read: whether the tables follow from the events was not compared",
                words: "not made: no protocol in force could be read")
            return
        }
        var wanted = made.digests
        let verifier = PackageResources.verify_py
        wanted[ExportPath.verifier] = Digest.sha256(of: verifier.span)
        let expected = wanted
        let isWanted = { (path: String) in
            bag.present[path] != nil && FileDigest.read("\(directory)/\(path)")?.digest == expected[path]
        }
        var findings = wanted.keys.sorted().filter { !isWanted($0) }.map { path in
            Finding(
                .derivedMismatch, at: nil, "\(path) is not what the events give", fix: Finding.exportFix)
        }
        let folders = [ExportPath.tables, ExportPath.datasets, ExportPath.safetyReports]
        for path in bag.present.keys.sorted() where folders.contains(where: { path.hasPrefix($0 + "/") }) {
            guard wanted[path] == nil else { continue }
            findings.append(
                Finding(
                    .derivedMismatch, at: nil, "\(path) is a table or report that the events do not give",
                    fix: Finding.exportFix))
        }
        outcome = Outcome(
            findings: findings, words: "\(wanted.count - min(wanted.count, findings.count))/\(wanted.count)")
    }

    private static func unknown(_ message: String, words: String) -> Outcome {
        let finding = Finding(
            .tablesUnknown, at: nil, message, fix: "verify it with the version that \(ExportPath.info) names")
        return Outcome(findings: [finding], words: words)
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

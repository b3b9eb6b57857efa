import CivilTime
import Ledger
import Study
import StudyLedger
import Transparency

/// Makes the tables, the reports and the datasets of an export anew from its events, and compares them byte for byte.
///
/// What another version of the program made is compared with what this one makes of the same events: where both are the
/// same, it is judged; what differs, this one cannot judge, and says which files these are.
struct TablesCheck {
    /// What came of it.
    struct Outcome {
        var findings: [Finding] = []
        var words: String

        /// Where the events themselves are not to be trusted, tables made from them would say nothing.
        static let notMade = Outcome(words: "not made: the events do not verify")
    }

    let outcome: Outcome

    /// - Parameter own: What the bag says of itself, as it has to be by the events; it names program and signer.
    init(
        _ directory: String, _ bag: BagCheck, _ ledger: ExportedVerification<StudyRules>.Outcome, _ program: String,
        _ own: OwnFiles, _ readZone: @escaping (String) -> TimeZoneRules?,
        _ progress: @escaping (ExportPhase, Int) -> Void
    ) {
        var made = FileDigests()
        let zones = ZoneReading(readZone)
        do {
            let by = own.info?.program ?? program
            guard try Self.write(directory, ledger, by, zones.rules, progress, into: &made) else {
                outcome = Self.nothingMade("no protocol in force could be read", own)
                return
            }
        } catch {
            outcome = Self.nothingMade("it could not be made: \(error)", own)
            return
        }
        let files = Files(directory, bag, made.digests)
        guard let info = own.info, info.program == program else {
            outcome = Self.otherVersion(files, program, own)
            return
        }
        outcome = Self.compared(files, own) { zones.problem(with: directory) }
    }

    /// Findings about what this version of the program made.
    private static func compared(_ files: Files, _ own: OwnFiles, _ zone: () -> String?) -> Outcome {
        var outcome = Outcome(words: files.words)
        for path in files.missing {
            outcome.findings.append(mismatch("\(path) is not there, though the events give it"))
        }
        for path in files.different {
            if path == ExportPath.report, let problem = zone() {
                outcome.findings.append(Self.unjudged([path], problem, own.info, fix: ZoneReading.fix))
            } else {
                outcome.findings.append(mismatch("\(path) is not what the events give"))
            }
        }
        for path in files.surplus {
            outcome.findings.append(mismatch("\(path) is a table or report that the events do not give"))
        }
        return outcome
    }

    /// What another version made, and this one would not have made alike, is not judged.
    private static func otherVersion(_ files: Files, _ program: String, _ own: OwnFiles) -> Outcome {
        let open = own.unjudged + files.different + files.surplus + files.missing.map { "no \($0)" }
        guard !open.isEmpty else { return Outcome(words: files.words) }
        let why = "\(program) makes it otherwise than \(own.info?.program ?? "whatever made this")"
        return Outcome(findings: [Self.unjudged(open, why, own.info)], words: files.words)
    }

    private static func nothingMade(_ why: String, _ own: OwnFiles) -> Outcome {
        let files = own.unjudged + ["data/tables", "data/datasets", "data/audit", "data/reports", "verify.py"]
        return Outcome(findings: [Self.unjudged(files, why, own.info)], words: "not made")
    }

    private static func mismatch(_ message: String) -> Finding {
        Finding(.derivedMismatch, at: nil, message, fix: Finding.exportFix)
    }

    /// The files that were not judged, why, and whose word is all that there is for them.
    static func unjudged(_ files: [String], _ why: String, _ info: BagInfo?, fix: String? = nil) -> Finding {
        let signer = info.map { "\($0.printedName) (\($0.exporter))" } ?? "whoever signed it"
        // All of them: the verdict is about what it names (docs/exports.md 9).
        let all = files.joined(separator: ", ")
        return Finding(
            .tablesUnknown, at: nil, "not judged, by the word of \(signer) alone: \(all) (\(why))",
            fix: fix ?? "verify it with the version that \(ExportPath.info) names")
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

extension TablesCheck {
    /// The files of an export beside those that must be there.
    fileprivate struct Files {
        private(set) var missing: [String] = []
        private(set) var different: [String] = []
        private(set) var surplus: [String] = []
        private let wanted: Int

        init(_ directory: String, _ bag: BagCheck, _ made: [String: Digest]) {
            wanted = made.count + 1
            for path in made.keys.sorted() {
                if bag.present[path] == nil {
                    missing.append(path)
                } else if FileDigest.read("\(directory)/\(path)")?.digest != made[path] {
                    different.append(path)
                }
            }
            if !ReleasedVerifiers.isOne(bag.read(ExportPath.verifier) ?? []) { different.append(ExportPath.verifier) }
            let folders = [ExportPath.tables, ExportPath.datasets, ExportPath.safetyReports]
            surplus = bag.present.keys.sorted().filter { path in
                made[path] == nil && folders.contains { path.hasPrefix($0 + "/") }
            }
        }

        var words: String { "\(wanted - missing.count - different.count)/\(wanted)" }
    }
}

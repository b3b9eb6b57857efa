import CivilTime
import Ledger
import StudyLedger
import Transparency

/// Verifies an extract: the bag, the events by their proofs, its keys, its signatures, and that its page follows from
/// its events (docs/exports.md section 9).
struct ExtractCheck {
    let directory: String
    let bag: BagCheck
    let known: [KnownCheckpoint]
    let now: Instant
    /// This program: it makes the page anew only if it also made the extract.
    let program: String
    let readZone: (String) -> TimeZoneRules?

    /// Verifies; `progress` is told how many events were read.
    func run(progress: (Int) -> Void) -> VerificationReport {
        var (report, outcome) = ExtractVerification(of: directory, content: .study, known: known, now: now)
            .run(progress: progress)
        var checks = [
            VerificationReport.Check(
                name: "bag", statement: "listed files with the hash that is listed",
                result: "\(bag.right)/\(bag.listed)")
        ]
        var findings = bag.findings
        if let outcome {
            var own = OwnFiles(bag, outcome, program)
            own.check()
            findings += own.findings
            if let stated = own.info?.recorded, stated.isAhead(ofClock: now),
                !report.findings.contains(where: { $0.code == .clockAhead })
            {
                findings.append(
                    Finding(
                        .clockAhead, at: nil,
                        "\(ExportPath.info) is of \(stated), ahead of this computer's clock \(now)",
                        fix: "check this computer's clock"))
            }
            checks.append(
                .init(name: "signed", statement: "signatures over the list of files", result: own.signatureWords))
            let isFailed = (findings + report.findings).contains(where: \.code.fails)
            let page = isFailed ? (nil, "not made: the events do not verify") : page(outcome, own)
            findings += [page.0].compactMap { $0 }
            checks.append(.init(name: "page", statement: "time line follows from the events", result: page.1))
        }
        report.findings = (findings + report.findings.map(Self.worded)).bySequence
        report.checks = checks + report.checks
        report.checks.append(
            .init(name: "rules", statement: "rules of the study", result: "not judged: an extract has not all events"))
        return report
    }

    /// A ledger's findings say what to do with the ledger; here it is an extract.
    private static func worded(_ finding: Finding) -> Finding {
        var finding = finding
        if finding.fix == Finding.defaultFix { finding.fix = Finding.exportFix }
        return finding
    }

    /// Makes the page and looks for a verifier that was shipped, and compares them.
    private func page(_ outcome: ExportedOutcome, _ own: OwnFiles) -> (Finding?, String) {
        guard let info = own.info else { return (nil, "not made") }
        var events: [(event: Event, leaf: Digest)] = []
        ExportedEvents.forEach(in: directory, path: ExportedPath.extract) { events.append(($0, $1)) }
        let zones = ZoneReading(readZone)
        let page = ExtractTimeline.html(
            events, adoptions: outcome.keys.state.adoptions, documents: outcome.documents, info, readZone: zones.rules)
        let isVerifier = ReleasedVerifiers.isOne(bag.read(ExportPath.verifier) ?? [])
        let isPage = page.map { bag.read(ExtractPath.timeline) == Array($0.utf8) } ?? false
        let different = (isPage ? [] : [ExtractPath.timeline]) + (isVerifier ? [] : [ExportPath.verifier])
        guard info.program == program else {
            let open = own.unjudged + different
            guard !open.isEmpty else { return (nil, "yes") }
            let why = "\(program) makes it otherwise than \(info.program)"
            return (TablesCheck.unjudged(open, why, info), "not judged: another version wrote it")
        }
        guard let first = different.first else { return (nil, "yes") }
        if different == [ExtractPath.timeline], page != nil, bag.present[ExtractPath.timeline] != nil,
            let problem = zones.problem(with: directory, path: ExportedPath.extract)
        {
            return (TablesCheck.unjudged([first], problem, info, fix: ZoneReading.fix), "not compared: \(problem)")
        }
        return (
            Finding(.derivedMismatch, at: nil, "\(first) is not what the events give", fix: Finding.exportFix), "no"
        )
    }
}

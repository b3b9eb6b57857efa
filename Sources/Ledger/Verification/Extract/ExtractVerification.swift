public import CivilTime
import Transparency

/// Verifies the events in an extract: those of one participant and the ledger's own, each by its proof.
///
/// That no event was left out is not to be had from them; the exporter's signature says it (docs/exports.md section 9).
/// The bag around it and the signatures over the bag are not judged here.
public struct ExtractVerification {
    private let folder: ExtractFolder
    private let known: [KnownCheckpoint]
    private let now: Instant
    private let content: LedgerContent

    /// A verification of the extract in a directory.
    ///
    /// - Parameters:
    ///   - content: What the ledger is about.
    ///   - known: Checkpoints from outside.
    ///   - now: The verifier's clock.
    public init(of directory: String, content: LedgerContent, known: [KnownCheckpoint], now: Instant) {
        self.content = content
        folder = ExtractFolder(directory: directory)
        self.known = known
        self.now = now
    }

    /// Verifies; `progress` is told how many events were read.
    ///
    /// Gives nothing but the report where checkpoints or events are damaged: what rests on them is not judged then.
    public func run(progress: (Int) -> Void = { _ in }) -> (report: VerificationReport, outcome: ExportedOutcome?) {
        let checkpoints = ExtractCheckpoints(folder.directory)
        var report = VerificationReport()
        report.findings = checkpoints.findings
        report.checkpoints = checkpoints.notes.count
        guard let head = checkpoints.head else { return (report, nil) }
        var reading = ExtractEvents(folder, head: head, now: now)
        reading.read(progress: progress)
        report.findings += reading.findings
        report.events = reading.count
        report.root = head.root
        report.extract = VerificationReport.Extract(
            subject: reading.subject ?? "", subjectEvents: reading.subjectEvents, size: head.size)
        report.checks = Self.checks(reading)
        guard reading.areSound else { return (report, nil) }
        return judge(reading, checkpoints.notes, report)
    }

    private func judge(
        _ reading: ExtractEvents, _ notes: [ExtractCheckpoints.Note], _ report: VerificationReport
    ) -> (VerificationReport, ExportedOutcome?) {
        var report = report
        var side = ExportedSide(documents: ExportedDocuments(folder.directory))
        guard let head = notes.last else { return (report, nil) }
        var appends = ExtractAppends(
            ExtractTrees(folder, head: head), chain: ChainWalk(wantedSizes: [], now: now), documents: side.documents,
            content: content)
        appends.take(reading.events, under: notes)
        for prepared in reading.events {
            if let event = prepared.event { side.take(event, prepared.key, appends.redactions) }
        }
        side.readTexts(folder.directory, doubtful: appends.walk.lastUnread)
        let state = appends.walk.state
        let named = Set(state.adoptions.map(\.document))
        for digest in side.documents.keys.sorted(by: { $0.hex < $1.hex }) where !named.contains(digest) {
            side.mismatch("\(ExportedPath.document(digest)) is a document that no event names")
        }
        let outside = ExtractComparison(state: state, notes: notes, trees: appends.trees, known: known)
        report.origin = state.origin
        report.redacted = side.redactedTexts
        report.coveredSize = outside.coveredSize
        report.findings += appends.findings + side.findings + outside.findings
        report.checks += Self.checks(appends, side, notes.count) + outside.checks
        let outcome = ExportedOutcome(
            report: report, keys: side.keys, last: side.last, lastNote: head.bytes, withheld: side.withheldTexts,
            documents: side.documents)
        return (report, outcome)
    }

    private static func checks(_ reading: ExtractEvents) -> [VerificationReport.Check] {
        [
            .init(
                name: "bytes", statement: "strictly parsed, re-encoded, hashed",
                result: "\(reading.events.count)/\(reading.count)"),
            .init(
                name: "proofs", statement: "each event stands in the tree of the last checkpoint",
                result: "\(reading.proved)/\(reading.count)"),
            .init(
                name: "clock", statement: "recorded times never run backwards",
                result: reading.clockRanBack ? "no" : "yes"),
        ]
    }

    private static func checks(
        _ appends: ExtractAppends, _ side: ExportedSide, _ count: Int
    ) -> [VerificationReport.Check] {
        let texts = appends.sealedTexts
        let adoptions = appends.walk.state.adoptions
        return [
            .init(
                name: "tree", statement: "earlier trees are beginnings of the last one",
                result: "\(count - appends.badTrees)/\(count)"),
            .init(
                name: "signatures", statement: "ledger and actor key, authorised by these events",
                result: "\(count - appends.badCheckpoints)/\(count), \(appends.walk.actors.count) people"),
            .init(
                name: "sealed", statement: "disclosures match their digests",
                result: "\(side.sealedMatches(texts))/\(texts - side.redactedTexts - side.withheldTexts), "
                    + "\(side.redactedTexts) redacted, \(side.withheldTexts) withheld"),
            .init(
                name: "attached", statement: "protocol documents match their hashes",
                result: "\(adoptions.count { side.documents[$0.document] != nil })/\(adoptions.count)"),
        ]
    }
}

public import CivilTime
import Transparency

/// Verifies the ledger that lies in the plain files of an export, as ``Verification`` verifies a store.
///
/// The bag around it and the signatures over the bag are not judged here. Of the events' order and content it demands
/// what docs/format.md, section 14, says, of the files what docs/exports.md, section 6, says.
public struct ExportedVerification<Judge: RuleJudge> {
    /// What came of it.
    public typealias Outcome = ExportedOutcome

    private let directory: String
    private let judge: Judge
    private let known: [KnownCheckpoint]
    private let now: Instant

    /// A verification of the export in a directory.
    ///
    /// - Parameters:
    ///   - directory: The bag.
    ///   - judge: The rules of the events' content.
    ///   - known: Checkpoints from outside.
    ///   - now: The verifier's clock.
    public init(of directory: String, judge: Judge, known: [KnownCheckpoint], now: Instant) {
        self.directory = directory
        self.judge = judge
        self.known = known
        self.now = now
    }

    /// Verifies; `progress` is told how many events were read.
    public func run(progress: (Int) -> Void = { _ in }) -> Outcome {
        var side = ExportedSide(documents: ExportedDocuments(directory))
        var walk = HistoryWalk(
            judge: judge, wantedSizes: Set(known.map(\.checkpoint.size).map { Int(clamping: $0) }), now: now,
            documents: side.documents)
        var reading = ExportedAppends(directory)
        walk.walk(&reading, progress: progress)
        let isWholeTree = !walk.treeDiffers && !reading.hasStrayHashes
        if !isWholeTree || reading.hasMoreHashes() {
            side.mismatch("\(ExportedPath.hashes) is not one leaf hash for each event")
        }
        if walk.events < reading.lastSize {
            side.add(
                Finding(
                    .seqGap, at: walk.events, "#\(walk.events) to #\(reading.lastSize - 1) are missing",
                    fix: Finding.exportFix))
        }
        for path in reading.openEnds {
            side.add(Finding(.bagMalformed, at: nil, "\(path) does not end in a line feed", fix: Finding.exportFix))
        }
        side.readAgain(directory, walk.redactions, walk.claims)
        let damaged = walk.chain.findings.filter { $0.code == .bytesMalformed || $0.code == .leafMismatch }
        let lastDamaged = damaged.compactMap(\.sequence).max() ?? -1
        side.readTexts(directory, doubtful: max(lastDamaged, walk.appends.lastUnread))
        let named = Set(walk.appends.state.adoptions.map(\.document))
        for digest in side.documents.keys.sorted(by: { $0.hex < $1.hex }) where !named.contains(digest) {
            side.mismatch("\(ExportedPath.document(digest)) is a document that no event names")
        }
        let claims = walk.treeDiffers ? [] : side.claimFindings(walk.claims)
        let report = ReportMaking(walk: walk, side: side, failures: reading.failures + claims, known: known).report()
        return Outcome(
            report: report, keys: side.keys, last: side.last, lastNote: reading.lastNote, withheld: side.withheldTexts,
            documents: side.documents)
    }
}

public import CivilTime
import Glibc
import LMDBFile
import Transparency

/// Re-reads a whole store with a bounds-checked reader of its own, and reports everything that is wrong.
///
/// It writes nothing, follows no pointer of the file, and takes memory that does not grow with the length of the
/// history: two groups of appends at a time, of which each append has at most 64 MiB. What it demands is written in
/// docs/format.md, "Verification".
public struct Verification<Judge: RuleJudge> {
    private let directory: LedgerDirectory
    let judge: Judge
    let known: [KnownCheckpoint]
    let now: Instant

    /// A verification of the ledger in a directory.
    ///
    /// - Parameters:
    ///   - path: The ledger directory.
    ///   - judge: The rules of its content.
    ///   - known: Checkpoints from outside and those this computer remembers.
    ///   - now: The verifier's clock.
    public init(of path: String, judge: Judge, known: [KnownCheckpoint], now: Instant) {
        directory = LedgerDirectory(path: path)
        self.judge = judge
        self.known = known
        self.now = now
    }

    private var dataFile: String { directory.dataFile }

    /// The origin that the first stored event names, read without trust; `nil` if it does not read.
    ///
    /// What this computer remembers of a ledger is found by it, whatever lies beside the store.
    public var claimedOrigin: String? {
        guard let store = try? VerifiedStore(dataFile) else { return nil }
        var events = TableWalk(store, "events")
        var state = LedgerState()
        guard let row = events.next(), let event = try? Event(parsing: row.value.span), (try? state.apply(event)) != nil
        else { return nil }
        return state.origin
    }

    /// How many events the last stored checkpoint names, read without trust; `nil` if it does not read.
    public var claimedSize: Int? {
        guard let store = try? VerifiedStore(dataFile) else { return nil }
        var checkpoints = TableWalk(store, "checkpoints")
        var last: [UInt8]?
        while let row = checkpoints.next() { last = row.key }
        return last.flatMap { LedgerTables.number($0.span) }
    }

    /// Verifies; `progress` is told how many events were read.
    ///
    /// LMDB uses the pages of an older commit again, so damage that is seen while somebody commits may be none. Then
    /// everything is read again, at the newer commit; a commit that is still the last one at the end was read whole.
    public func run(progress: (Int) -> Void = { _ in }) -> VerificationReport {
        for _ in 0..<Self.readings {
            let metas = MetaJudgement(directory)
            let store: VerifiedStore
            do throws(StoreFailure) {
                store = try VerifiedStore(dataFile)
            } catch { return VerificationReport(finding: error.finding) }
            let report = read(store, metas, progress: progress)
            guard report.verdict == .failed, Self.commit(dataFile) != store.file.snapshot.transactionNumber else {
                return report
            }
        }
        let finding = Finding(
            .inputUnopenable, at: nil, "\(dataFile) was written to during each of \(Self.readings) readings",
            fix: "kept backup --to DIR, and verify the copy")
        return VerificationReport(finding: finding)
    }

    /// How often a store that is being written to is read before it is given up.
    private static var readings: Int { 16 }

    private static func commit(_ dataFile: String) -> UInt64? {
        (try? VerifiedStore(dataFile))?.file.snapshot.transactionNumber
    }

    private func read(
        _ store: VerifiedStore, _ metas: MetaJudgement, progress: (Int) -> Void
    ) -> VerificationReport {
        var side = SideTables(store)
        side.readDocuments()
        let indexes = SharedWork(on: [store], minimumShare: 1) { StoredIndexes($0) }
        var walk = HistoryWalk(
            judge: judge, wantedSizes: Set(known.map(\.size)), now: now, documents: side.documents,
            snapshots: SnapshotCheck(store, version: judge.rowVersion))
        var reading = AppendReading(store)
        walk.walk(&reading, progress: progress)
        if reading.nextNode() != nil, reading.failures.isEmpty { side.noteTreeSurplus() }
        let redacted = walk.redactions.digests(in: store)
        for stored in indexes.outputs() {
            side.compare(
                stored, with: walk.derived, redacted: redacted,
                treeDiffers: walk.treeDiffers || reading.hasStrayNodes)
        }
        side.checkTables(adopted: walk.appends.state.adoptions)
        let claims = walk.treeDiffers || reading.hasStrayNodes ? [] : walk.claims.findings(in: store)
        let meta = metas.judge(store.file, size: walk.events, root: walk.chain.frontier.root)
        let failures = meta.findings + reading.failures + claims
        var report = ReportMaking(walk: walk, side: side, failures: failures, known: known).report()
        report.notes += meta.notes
        return report
    }
}

/// How many processors this process may use.
var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

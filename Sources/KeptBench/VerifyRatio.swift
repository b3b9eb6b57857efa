import CivilTime
import Ledger
import StudyLedger

/// Full verification against the machine's SHA-256 over the same blocks, times the cores.
enum VerifyRatio {
    static func run(_ study: MultipliedStudy) throws {
        var sizes: [Int] = []
        let ledger = try Ledger.open(at: study.path)
        try ledger.forEachEvent { _, bytes in
            sizes.append(bytes.count)
            return true
        }
        let reference = HashReference(eventByteCounts: sizes)
        let now = try Instant(parsing: "2027-01-01T00:00:00.000Z")
        var report = VerificationReport()
        let bare = Stopwatch.best(of: 3) { () throws(Never) in
            report = Verification(of: study.path, judge: AnyContent(), known: [], now: now).run()
        }
        try check(report)
        let whole = Stopwatch.best(of: 2) { () throws(Never) in
            report = Verification(of: study.path, judge: StudyRules(), known: [], now: now).run()
        }
        try check(report)
        let rate = Double(reference.blocks * 64) / 1e6 / reference.seconds
        print("  SHA-256 of one core: \(Int(rate)) MB/s over \(reference.blocks) blocks, cores \(HashReference.cores)")
        tell("full verify", study.size, bare, reference, "(budget 0.6)")
        tell("full verify with the study's rules", study.size, whole, reference, "(no budget)")
    }

    private static func tell(
        _ name: String, _ size: Int, _ seconds: Double, _ reference: HashReference, _ budget: String
    ) {
        let ratio = reference.seconds / Double(HashReference.cores) / seconds
        print("  \(name): \(Int(Double(size) / seconds)) events/s")
        print("  ratio \(name) : SHA-256 x cores = \(Bench.short(ratio))   \(budget)")
    }

    /// What is measured must be a verification that went through.
    private static func check(_ report: VerificationReport) throws {
        guard report.findings.map(\.code) == [.noOutsideCheckpoint] else {
            throw LedgerError.damaged("\(report.findings.first?.message ?? "")", sequence: report.firstDamage)
        }
    }
}

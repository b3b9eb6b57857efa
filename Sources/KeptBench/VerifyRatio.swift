import CivilTime
import Ledger
import StudyLedger

/// Full verification against the machine's SHA-256 over the same blocks, times the cores.
enum VerifyRatio {
    static func run(_ study: MultipliedStudy, judge: some RuleJudge, _ name: String, _ budget: String) throws {
        var sizes: [Int] = []
        let ledger = try Ledger.open(at: study.path, content: .study)
        try ledger.forEachEvent { _, bytes in
            sizes.append(bytes.count)
            return true
        }
        let reference = HashReference(eventByteCounts: sizes)
        let now = try Instant(parsing: "2027-01-01T00:00:00.000Z")
        var report = VerificationReport()
        let seconds = Stopwatch.best(of: 3) { () throws(Never) in
            report = Verification(of: study.path, judge: judge, known: [], now: now).run()
        }
        try check(report)
        let rate = Double(reference.blocks * 64) / 1e6 / reference.seconds
        let ratio = reference.seconds / Double(HashReference.cores) / seconds
        print("  SHA-256 of one core: \(Int(rate)) MB/s over \(reference.blocks) blocks, cores \(HashReference.cores)")
        print("  \(name): \(Int(Double(study.size) / seconds)) events/s")
        print("  ratio \(name) : SHA-256 x cores = \(Bench.short(ratio))   \(budget)")
    }

    /// What is measured must be a verification that went through.
    private static func check(_ report: VerificationReport) throws {
        guard report.findings.map(\.code) == [.noOutsideCheckpoint] else {
            throw LedgerError.damaged("\(report.findings.first?.message ?? "")", sequence: report.firstDamage)
        }
    }
}

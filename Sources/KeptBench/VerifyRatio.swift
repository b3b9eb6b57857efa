import CivilTime
import Ledger

/// Full verification against the machine's SHA-256 over the same blocks, times the cores.
enum VerifyRatio {
    static func run(events: Int) throws {
        var synthetic: SyntheticLedger?
        let writing = try Stopwatch.seconds { synthetic = try SyntheticLedger(events: events) }
        guard let synthetic else { return }
        defer { synthetic.remove() }
        print("  batch append: \(Int(Double(events) / writing)) events/s")
        var sizes: [Int] = []
        let ledger = try Ledger.open(at: synthetic.path)
        try ledger.forEachEvent { _, bytes in
            sizes.append(bytes.count)
            return true
        }
        let reference = HashReference(eventByteCounts: sizes)
        var report = VerificationReport()
        let now = try Instant(parsing: "2027-01-01T00:00:00.000Z")
        let seconds = Stopwatch.best(of: 2) { () throws(Never) in
            report = Verification(of: synthetic.path, judge: AnyContent(), known: [], now: now).run()
        }
        let megabytes = Double(reference.blocks * 64) / 1e6
        print("  sha-256 of one core: \(Int(megabytes / reference.seconds)) MB/s, cores \(HashReference.cores)")
        print("  full verify: \(Int(Double(events) / seconds)) events/s, \(report.verdict.word)")
        let ratio = reference.seconds / Double(HashReference.cores) / seconds
        print("  ratio verify : sha-256 x cores = \(Double(Int(ratio * 1000)) / 1000)   (budget 0.6)")
    }
}

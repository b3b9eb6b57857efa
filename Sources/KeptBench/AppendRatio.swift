import CivilTime
import Ledger
import StudyLedger
import Transparency

/// A durable append of one event against a bare LMDB commit of the same rows, taken in turns.
enum AppendRatio {
    private static let rounds = 300

    static func run(_ study: MultipliedStudy) throws {
        let ledger = try Ledger.open(at: study.path, content: .study)
        guard let key = study.keys["coordinator-1"] else { return }
        let ledgerKey = try ledger.ledgerKey()
        let sample = try Self.sample(ledger)
        var generator = SystemRandomNumberGenerator()
        var (own, bare): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            var made: PreparedAppend?
            own.append(
                try Stopwatch.seconds {
                    let head = try ledger.head()
                    let stamp = AppendStamp(
                        actor: "coordinator-1", app: "bench 1.0", protocolVersion: sample.version,
                        now: head.recorded ?? sample.now)
                    let prepared = try PreparedAppend(
                        [sample.draft], after: head, stamp: stamp, signer: key, ledgerKey: ledgerKey,
                        using: &generator)
                    try ledger.persist(prepared)
                    made = prepared
                })
            guard let made else { continue }
            bare.append(try Stopwatch.seconds { try study.bare.write(made) })
        }
        let (ours, theirs) = (own.sorted()[rounds / 2], bare.sorted()[rounds / 2])
        print("  durable single append: \(Int(ours * 1e6)) us, median of \(rounds)")
        print("  bare LMDB commit:      \(Int(theirs * 1e6)) us")
        print("  ratio append : LMDB commit = \(Bench.short(ours / theirs))   (budget at most 1.5)")
    }

    private struct Sample {
        var draft: Draft
        var version: String
        var now: Instant
    }

    private static func sample(_ ledger: borrowing Ledger) throws -> Sample {
        var found: Sample?
        try ledger.forEachEvent { event, _ in
            guard event.type == "vitals.recorded" else { return true }
            let draft = Draft(
                type: event.type, version: event.version, data: event.data, subject: event.subject,
                occurred: event.occurred)
            found = Sample(draft: draft, version: event.protocolVersion, now: event.recorded)
            return false
        }
        guard let found else { throw LedgerError.draftRefused("the practice study has vital signs") }
        return found
    }
}

import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import LedgerTesting
import Projections
import Reports
import Study
import StudyLedger
import Testing
import Transparency

@Suite struct `What was known at any moment of a ledger of 500 events` {
    /// The tables of a study, as files of a report have them.
    private static func tables(
        _ ledger: borrowing StudyLedger, asOf size: Int? = nil
    ) throws(StudyLedgerError) -> String {
        let state = try ledger.fullState(asOf: size)
        guard let view = StudyView(state) else { return "no protocol" }
        let cells = view.cells.map { "\($0.address) \($0.value.canonicalText) \($0.sources)" }
        return cells.joined(separator: "\n")
    }

    @Test(.evidence(for: "G-04"), .timeLimit(.minutes(20)))
    func `equals the tables of the ledger as it stood then, for every append`() throws {
        let directory = try TemporaryDirectory()
        let zone = try TimeZoneRules.load(named: "America/Toronto") { path in
            FileManager.default.contents(atPath: path).map { Array($0) }
        }
        let practice = PracticeStudy(
            participants: 15, seed: 3, end: try Instant(parsing: "2026-09-01T15:00:00.000Z"), zone: zone,
            app: "test 1.0")
        var generator = SeededGenerator(seed: 3)
        var then: [Int: Digest] = [:]
        let made = try practice.make(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")),
            using: &generator
        ) { _, _ in
        } afterEach: { ledger throws(StudyLedgerError) in
            let size = try ledger.head().size
            then[size] = Digest.sha256(of: Array(try Self.tables(ledger).utf8).span)
        }
        #expect(made.size >= 500)
        let ledger = try StudyLedger.open(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")), readOnly: true)
        let sizes = try ledger.ledger.checkpointSizes().filter { then[$0] != nil }
        #expect(sizes.count == then.count && sizes.count > 150)
        for size in sizes {
            let now = Digest.sha256(of: Array(try Self.tables(ledger, asOf: size).utf8).span)
            #expect(now == then[size], "as of \(size) events")
        }
    }
}

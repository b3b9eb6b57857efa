import CivilTime
import FoundationEssentials
import Ledger
import LedgerTesting
import Study
import StudyLedger
import Transparency
import Vocabulary

/// A practice study of six participants, made once; each test works on a copy of its own.
final class PracticedStudy: Sendable {
    private static let shared = Result { try PracticedStudy() }

    /// The study, made at its first use.
    static func made() throws -> PracticedStudy { try shared.get() }

    let directory: TemporaryDirectory
    let made: PracticeStudy.Made
    let end: Instant
    let zone: TimeZoneRules

    private init() throws {
        directory = try TemporaryDirectory()
        end = try Instant(parsing: "2026-09-01T15:00:00.000Z")
        zone = try TimeZoneRules.load(named: "America/Toronto") { path in
            FileManager.default.contents(atPath: path).map { Array($0) }
        }
        let practice = PracticeStudy(participants: 6, seed: 6, end: end, zone: zone, app: "test 1.0")
        var generator = SeededGenerator(seed: 6)
        made = try practice.make(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")),
            using: &generator)
    }

    /// A fresh copy of the ledger, opened for appends.
    func copy() throws -> PracticedCopy { try PracticedCopy(of: self) }

    /// Verifies the store in a directory with the study's rules.
    func verify(_ path: String, against note: [UInt8]?) -> VerificationReport {
        let known = note.flatMap { KnownCheckpoint($0, keeper: .outside("kept.checkpoint")) }
        return Verification(
            of: path, judge: StudyRules(), known: known.map { [$0] } ?? [], now: end.adding(minutes: 1_440)
        ).run()
    }
}

/// A copy of the practice study that a test may append to.
struct PracticedCopy: ~Copyable {
    let study: PracticedStudy
    let directory: TemporaryDirectory
    let ledger: StudyLedger
    /// The test's clock: it stands an hour after the end of the study.
    var now: Instant
    private var generator: SeededGenerator
    var path: String { directory.file("ledger") }
    /// The data file as it lies there.
    var dataFile: [UInt8] { directory.bytes("ledger/data.mdb") }

    fileprivate init(of study: PracticedStudy) throws {
        let directory = try TemporaryDirectory()
        try FileManager.default.copyItem(
            atPath: study.directory.file("ledger"), toPath: directory.file("ledger"))
        let ledger = try StudyLedger.open(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")))
        self.init(study, directory, ledger)
    }

    private init(_ study: PracticedStudy, _ directory: TemporaryDirectory, _ ledger: consuming StudyLedger) {
        self.study = study
        self.directory = directory
        self.ledger = ledger
        now = study.end.adding(minutes: 60)
        generator = SeededGenerator(seed: 1)
    }

    /// Records a command of the investigator that happened just now.
    mutating func record(
        _ command: Command, ids: [EventID] = [], reasons: [ReasonCode] = [], asViolation: Bool = false,
        isDryRun: Bool = false
    ) throws -> Written {
        let name = "investigator-1"
        guard let actor = ActorID(name), let key = study.made.keys[name] else { throw NoSuchPerson() }
        let context = EntryContext(
            actor: actor, role: nil, now: now, occurred: .minute(study.zone.localMinute(at: now)), reasons: reasons,
            asViolation: asViolation)
        let entry = AppendRequest(
            [AppendRequest.Step(command, context, ids: ids)], isDryRun: isDryRun, isTimeImplied: true, app: "test 1.0")
        return try ledger.record(entry, signer: Signer(actor: name, key: key), now: now, using: &generator)
    }

    /// Verifies the copy against its own head, as somebody saw it before.
    func verify(against note: [UInt8]?) -> VerificationReport { study.verify(path, against: note) }

    /// What keeps a test from starting.
    struct NoSuchPerson: Error {}
}

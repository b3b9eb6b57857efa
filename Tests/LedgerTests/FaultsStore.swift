import CivilTime
import FoundationEssentials
import Ledger
import LedgerTesting
import Testing

/// A small ledger that nobody has open, with a checkpoint of all of it that somebody kept.
struct FaultsStore {
    let directory: TemporaryDirectory
    let outside: [UInt8]
    let now: Instant
    /// The data file as it was made.
    let original: [UInt8]
    /// The stored bytes of all events.
    let events: [[UInt8]]
    var path: String { directory.file("ledger") }

    init(notes: Int) throws {
        directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        for number in 0..<notes { try test.append([TestLedger.note(number, text: "text \(number)")]) }
        outside = try #require(try test.ledger.checkpoint())
        now = test.now.adding(minutes: 1)
        try directory.write("ledger.seed", try #require(test.keys["admin-1"]).seed)
        let size = try test.ledger.head().size
        events = try (0..<size).map { try #require(try test.ledger.bytes(of: $0)) }
        original = directory.bytes("ledger/data.mdb")
    }

    /// Verifies the store against the checkpoint from outside, or without it, long after its last event.
    func report(isAlone: Bool = false) -> VerificationReport { report(of: path, isAlone: isAlone) }

    /// Verifies the store in another directory.
    func report(of path: String, isAlone: Bool = false) -> VerificationReport {
        let known = isAlone ? nil : KnownCheckpoint(outside, keeper: .outside("kept.checkpoint"))
        let later = now.adding(minutes: 100 * 1_440)
        return Verification(of: path, judge: AnyContent(.sample), known: known.map { [$0] } ?? [], now: later).run()
    }

    /// Verifies other bytes in the place of the data file, in a directory beside it.
    func report(ofDataFile bytes: [UInt8]) throws -> VerificationReport {
        try FileManager.default.createDirectory(
            atPath: directory.file("damaged"), withIntermediateDirectories: true)
        try directory.write("damaged/data.mdb", bytes)
        return report(of: directory.file("damaged"))
    }

    /// The data file with one bit changed.
    func flipped(_ offset: Int, bit: Int) -> [UInt8] {
        var bytes = original
        bytes[offset] ^= 1 << UInt8(bit)
        return bytes
    }
}

import CanonicalJSON
import Ledger
import LedgerTesting
import Study
import StudyLedger
import Testing

@testable import kept

@Suite struct `Tables from snapshots` {
    private static let tables = [["safety"], ["efficacy"], ["flow"], ["quality"]]

    /// Everything that the commands print, without and with snapshots.
    private func printed(_ clinic: Clinic) throws -> [String] {
        try Self.tables.flatMap { words in
            try [words, words + ["--json"], words + ["--csv", "-"], words + ["--addresses"]].map { words in
                let run = clinic.run(words)
                guard run.exit == .done else { throw Clinic.Unexpected(words: words, screen: run.screen) }
                return run.output
            }
        }
    }

    private func rebuilt(_ clinic: Clinic) throws {
        let book = try StudyLedger.open(
            at: clinic.directory.file("ledger"),
            marks: HighWaterMarks(stateDirectory: clinic.directory.file("none")))
        try book.replaceSnapshots(with: nil)
    }

    @Test(.evidence(for: "G-04")) func `are those of a replay, also after more was written`() throws {
        let clinic = try Clinic()
        try clinic.startInfusion("P001")
        try clinic.succeed("replay")
        try clinic.watch("P001", from: 12 * 60)
        try clinic.screen("P002")
        let resumed = try printed(clinic)
        try rebuilt(clinic)
        #expect(try printed(clinic) == resumed)
    }

    @Test func `are not of another protocol, and are made anew under an amended one`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.succeed("replay")
        let amended = BuiltInProtocol.nct06916403.replacing("version: \"1.0\"", with: "version: \"1.1\"")
        try clinic.directory.write("new.yaml", Array(amended.utf8))
        try clinic.succeed("protocol", "adopt", "new.yaml", "--as", "admin-1")
        let replayed = try printed(clinic)
        #expect(clinic.run("verify").exit == .inconclusive)
        let replay = try clinic.succeed("replay").output
        #expect(replay.contains("equal to this replay byte for byte") && replay.contains("Written: "))
        #expect(clinic.run("verify").exit == .inconclusive)
        #expect(try printed(clinic) == replayed)
    }

    @Test func `are written by nothing that only reads`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let before = clinic.store
        _ = try printed(clinic)
        try clinic.succeed("replay", "--to", "3")
        clinic.run("doctor")
        #expect(clinic.store == before)
        try clinic.succeed("replay")
        let after = clinic.store
        #expect(after != before)
        try clinic.succeed("replay")
        #expect(clinic.store == after)
    }
}

@Suite struct `A replay` {
    @Test func `says what it rebuilt and compared, in words and as JSON`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let first = try clinic.succeed("replay").output
        #expect(first.contains("of 1 participant.") && first.contains("No snapshots were stored"))
        #expect(first.contains("Written: "))
        let second = try clinic.succeed("replay").output
        #expect(second.contains("equal to this replay byte for byte") && second.contains("nothing was written"))
        let object = try JSONParser.parse(Array(try clinic.succeed("replay", "--json").output.dropLast().utf8))
        #expect(object["differs"] == .boolean(false) && object["storedEvents"] == object["events"])
        let early = try clinic.succeed("replay", "--to", "4").output
        #expect(early.contains("from event 0 to #4") && early.contains("which is later"))
        #expect(clinic.run("replay", "--to", "9999").exit == .usage)
        #expect(clinic.run("replay", "--to", "3", "--rebuild").exit == .usage)
    }

    @Test(.evidence(for: "G-03")) func `finds snapshots that are wrong, as verify and doctor do, and mends them`()
        throws
    {
        let clinic = try Clinic()
        try clinic.startInfusion("P001")
        try clinic.succeed("replay")
        try spoil(clinic)
        let wrong = clinic.run("replay")
        #expect(wrong.exit == .verificationFailed)
        #expect(wrong.output.contains("[derived-mismatch]") && wrong.output.contains("altered  flow part-2 P001"))
        #expect(wrong.output.contains("fix: kept replay --rebuild   [exit 10]"))
        #expect(clinic.run("replay", "--json").output.contains("\"finding\":\"derived-mismatch\""))
        let verified = clinic.run("verify")
        #expect(verified.exit == .verificationFailed && verified.screen.contains("snapshots"))
        let examined = clinic.run("doctor")
        #expect(examined.output.contains("1 rows differ from a fresh replay"))
        #expect(examined.output.contains("fix: kept replay --rebuild"))
        let mended = try clinic.succeed("replay", "--rebuild")
        #expect(mended.output.contains("Dropped "))
        #expect(clinic.run("verify").exit == .inconclusive)
        #expect(clinic.run("doctor").output.contains("equal a fresh replay at #"))
    }

    private func spoil(_ clinic: Clinic) throws {
        let book = try StudyLedger.open(
            at: clinic.directory.file("ledger"),
            marks: HighWaterMarks(stateDirectory: clinic.directory.file("none")))
        let made = try book.replay(now: clinic.now).snapshots
        let rows = made.rows.map { row in
            row.name == Array("flow\0part-2\0P001".utf8)
                ? SnapshotRow(name: row.name, bytes: Array("{}".utf8)) : row
        }
        try book.replaceSnapshots(with: Snapshots(version: made.version, head: made.head, rows: rows))
    }
}

import CivilTime
import Ledger
import LedgerTesting
import StudyLedger
import Testing

@testable import kept

@Suite struct `The record of a study` {
    /// The stored bytes of all events.
    private func trail(_ clinic: Clinic) throws -> [[UInt8]] {
        let ledger = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true)
        return try (0..<ledger.head().size).map { try #require(try ledger.bytes(of: $0)) }
    }

    @Test func `has who and when of every change, keeps all that was there, and no option or setting leaves that out`()
        throws
    {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        try clinic.clock("2026-03-05 09:55")
        let seq = try clinic.size
        let vitals = [
            "infusion", "vitals", "P014", "--bp", "184/96", "--hr", "88", "--spo2", "97", "--sedation", "rass=-1",
        ]
        let reason = ["--reason", "transcription", "--text", "note=@ref.txt"]
        let changes = [
            vitals + ["--quiet"], ["correct", "\(seq)", "--set", "sbp=148"] + reason,
            ["correct", "\(seq)", "--set", "sbp=149", "--yes", "--json"] + reason,
            ["void", "\(seq)", "--yes"] + reason, ["note", "P014", "--text", "text=@ref.txt"],
        ]
        clinic.variables = ["KEPT_AUDIT": "off", "KEPT_TRAIL": "0", "NO_COLOR": "1"]
        try clinic.writeTaste("actor: coordinator-1\n")
        for words in changes {
            let before = try trail(clinic)
            let run = clinic.run(words)
            #expect(run.exit == .done, "\(words): \(run.screen)")
            let after = try trail(clinic)
            #expect(after.count > before.count && Array(after.prefix(before.count)) == before, "\(words)")
            for bytes in after.dropFirst(before.count) {
                let event = try Event(parsing: bytes.span)
                #expect(event.actor == "coordinator-1" && event.recorded == clinic.now, "\(words)")
            }
        }
        let whole = try trail(clinic)
        // What only keeps house, or is refused, changes nothing of it.
        for words in [
            ["replay", "--rebuild"], ["doctor"], ["verify"], vitals + ["--dry-run"], vitals + ["--no-audit"],
        ] {
            clinic.run(words)
            #expect(try trail(clinic) == whole, "\(words)")
        }
        #expect(clinic.run(vitals + ["--no-audit"]).exit == .usage)
    }

    private func locked() throws -> Clinic {
        let clinic = try Clinic()
        let key = try clinic.newKey("investigator-2")
        try clinic.succeed(
            "actor", "add", "investigator-2", "--role", "investigator", "--name", "Ian Idle", "--key", key, "--as",
            "admin-1")
        try clinic.screen("P001")
        try clinic.succeed("lock", "--as", "investigator-1")
        try clinic.succeed("countersign", "\(try clinic.size - 1)", "--as", "investigator-2", "--yes")
        try clinic.clock("2026-03-05 15:00")
        return clinic
    }

    @Test func `is kept for fifteen years from the day of closing, and says until when`() throws {
        let clinic = try locked()
        let closing = ["study", "close", "--as", "investigator-1", "--yes"]
        #expect(clinic.run(closing + ["--retain-until", "2026-03-05"]).exit == .usage)
        let run = clinic.run(closing)
        #expect(run.exit == .done && run.output.contains("study closed, kept until 2041-03-05"), "\(run.screen)")
        let shown = try clinic.succeed("show", "#\(try clinic.size - 1)").output
        #expect(shown.contains("2041-03-05"), "\(shown)")
    }

    @Test func `is kept for longer where somebody says so`() throws {
        let clinic = try locked()
        let run = clinic.run(["study", "close", "--as", "investigator-1", "--yes", "--retain-until", "2051-06-30"])
        #expect(run.exit == .done && run.output.contains("study closed, kept until 2051-06-30"), "\(run.screen)")
    }
}

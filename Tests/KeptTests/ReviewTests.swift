import CanonicalJSON
import Ledger
import LedgerTesting
import StudyLedger
import Testing

@testable import kept

@Suite struct `Matters between people, at the command line,` {
    private func clinic() throws -> Clinic {
        let clinic = try Clinic()
        for (actor, role, name) in [
            ("investigator-2", "investigator", "Ian Idle"), ("monitor-1", "monitor", "Mona Moss"),
        ] {
            let key = try clinic.newKey(actor)
            try clinic.succeed("actor", "add", actor, "--role", role, "--name", name, "--key", key, "--as", "admin-1")
        }
        try clinic.screen("P001")
        return clinic
    }

    private func last(_ clinic: Clinic) throws -> Int {
        try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head().size - 1
    }

    @Test func `are a query: raised, answered, closed, each in its turn`() throws {
        let clinic = try clinic()
        try clinic.directory.write("words", Array("47 or 74?".utf8))
        let event = try last(clinic)
        try clinic.succeed("query", "raise", "\(event)", "ageYears", "--text", "text=@words", "--as", "monitor-1")
        let query = "\(event + 1)"
        #expect(clinic.run("query", "close", query, "--as", "monitor-1").exit == .refused)
        #expect(try clinic.succeed("today", "-v").output.contains("query about #\(event), ageYears"))
        try clinic.succeed("query", "answer", query, "--text", "text=@words")
        #expect(clinic.run("query", "close", query).exit == .identity)
        try clinic.succeed("query", "close", query, "--as", "monitor-1")
        #expect(!(try clinic.succeed("today", "-v").output.contains("query about")))
        #expect(clinic.run("query", "answer", "\(event)", "--text", "text=@words").errors.contains("is not a query"))
    }

    @Test func `are a lock and an unlocking, each by two`() throws {
        let clinic = try clinic()
        try clinic.succeed("lock", "--as", "investigator-1")
        let request = "\(try last(clinic))"
        try clinic.succeed("screen", "P002", "--part", "2", "--age", "50", "--sex", "M")
        try clinic.succeed("countersign", request, "--as", "investigator-2", "--yes")
        let refused = clinic.run("screen", "P003", "--part", "2", "--age", "50", "--sex", "M")
        #expect(refused.exit == .refused && refused.errors.contains("The database is locked since"))
        #expect(clinic.run("unlock", "--as", "investigator-1").exit == .refused)
        try clinic.succeed("unlock", "--reason", "other", "--as", "investigator-1")
        try clinic.succeed("countersign", "\(try last(clinic))", "--as", "investigator-2", "--yes")
        try clinic.succeed("screen", "P003", "--part", "2", "--age", "50", "--sex", "M")
        #expect(clinic.run("verify").exit == .inconclusive)
    }

    @Test(.evidence(for: "G-07")) func `are a redaction: asked for, countersigned, gone, and told`() throws {
        let clinic = try clinic()
        let secret = "Mrs Quill of Elm Street, her telephone"
        try clinic.directory.write("words", Array(secret.utf8))
        try clinic.succeed("note", "P001", "--text", "text=@words")
        let note = "\(try last(clinic))"
        #expect(
            clinic.run("redact", note, "verbatim", "--basis", "legal-order", "--as", "admin-1", "--yes").exit
                == .refused)
        try clinic.succeed("redact", note, "text", "--basis", "legal-order", "--as", "investigator-1", "--yes")
        let request = "\(try last(clinic))"
        #expect(try clinic.succeed("show", "#\(note)").output.contains("Elm Street"))
        #expect(clinic.run("countersign", request, "--as", "investigator-1", "--yes").exit == .identity)
        try clinic.succeed("countersign", request, "--as", "investigator-2", "--yes")
        let shown = try clinic.succeed("show", "#\(note)").output
        #expect(!shown.contains("Elm Street"))
        #expect(
            shown.contains(
                "redacted: legal-order, asked for by investigator-1 (#\(request)), countersigned by investigator-2"))
        #expect(!Ledger.isCompactionDue(at: clinic.directory.file("ledger")))
        #expect(clinic.run("verify").output.contains("1 redacted"))
    }

    @Test func `are a verification of source and a signature`() throws {
        let clinic = try clinic()
        let event = try last(clinic)
        try clinic.succeed("sdv", "\(event)", "--field", "ageYears", "--as", "monitor-1")
        #expect(clinic.run("sdv", "999", "--as", "monitor-1").exit == .refused)
        #expect(clinic.run("sign", "P001", "--meaning", "approval", "--yes").exit == .identity)
        let run = try clinic.succeed("sign", "P001", "--meaning", "approval", "--as", "investigator-1", "--yes")
        #expect(run.screen.contains("Ida Ito"))
        #expect(run.output.contains("P001 signed off: approval; a later change voids it"))
    }
}

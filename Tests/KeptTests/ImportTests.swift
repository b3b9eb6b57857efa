import LedgerTesting
import StudyLedger
import Testing

@testable import kept

@Suite struct `An import from the command line` {
    private func screened() throws -> Clinic {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.clock("2026-03-05 14:00")
        return clinic
    }

    private func run(_ clinic: Clinic, _ kind: ImportKind, _ lines: [String], _ more: String...) throws -> Run {
        try clinic.directory.write("rows.csv", Array(lines.joined(separator: "\n").utf8))
        return clinic.run(["import", "rows.csv", "--kind", kind.rawValue] + more)
    }

    @Test func `by a role that may not write the rows is one error`() throws {
        let run = try run(
            screened(), .adverseEvents, ["key,participant,onset,term", "a,P014,2026-03-05 10:00,nausea"], "--as",
            "admin-1")
        #expect(run.exit == .identity)
        #expect(run.errors.contains("admin-1 is an administrator and may not append adverseEvent.reported"))
        #expect(!run.errors.contains("row 2"))
    }

    @Test func `of late rows says which reason to add`() throws {
        let run = try run(
            screened(), .adverseEvents, ["key,participant,onset,term,part", "a,P014,2026-03-01 10:00,nausea,2"])
        #expect(run.exit == .refused)
        #expect(run.errors.contains("row 2  -  This happened more than 24 h ago"))
        #expect(run.errors.hasSuffix("  fix: add --reason late-entry   [exit 3]\n"))
    }

    @Test func `run dry prints the events it would sign`() throws {
        let clinic = try screened()
        let before = clinic.store
        let run = try run(
            clinic, .adverseEvents, ["key,participant,onset,term", "a,P014,2026-03-05 10:00,nausea"], "--dry-run")
        #expect(run.exit == .done, "\(run.errors)")
        #expect(run.output.hasPrefix("{") && run.output.contains("\"type\":\"adverseEvent.reported\""))
        #expect(clinic.store == before)
    }

    @Test func `takes a term off the list uncoded, and the words for seriousness`() throws {
        let clinic = try screened()
        let run = try run(
            clinic, .adverseEvents,
            ["key,participant,onset,term,serious", "a,P014,2026-03-05 10:00,cold feet,hospital life-threatening"])
        #expect(run.exit == .done, "\(run.errors)")
        let shown = clinic.run("show", "P014").output
        #expect(shown.contains("AE-1 not coded, not serious") == false)
        #expect(shown.contains("AE-1 not coded, serious: lifeThreatening hospitalisation"))
    }

    @Test func `of a file without rows fails`() throws {
        let run = try run(screened(), .adverseEvents, ["key,participant,onset,term"])
        #expect(run.exit == .failed)
        #expect(run.errors.hasPrefix("kept: the file has no rows. Nothing written."))
    }

    @Test func `of a row with personal text is refused`() throws {
        let run = try run(
            screened(), .adverseEvents,
            ["key,participant,onset,term,verbatim", "a,P014,2026-03-05 10:00,nausea,card 1234 567 890"])
        #expect(run.exit == .refused)
    }

    @Test(arguments: ImportKind.allCases) func `has a template that is a mapping`(kind: ImportKind) throws {
        let text = try Clinic().run("import", "--kind", kind.rawValue, "--template").output
        #expect(text.hasPrefix("# header: key,participant,"))
        _ = try ImportMapping(yaml: text)
    }
}

import Testing

@testable import kept

@Suite struct `A repeat` {
    @Test func `of an enrolment or a ruling is refused, naming the first`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        let enrolled = clinic.run("enrol", "P014", "--part", "2")
        #expect(enrolled.exit == .refused)
        #expect(enrolled.errors.hasPrefix("kept: The enrolment of P014 in part 2 is recorded already, as #"))
        let confirmed = clinic.run("eligible", "P014", "--confirm", "--as", "investigator-1")
        #expect(confirmed.exit == .refused)
        #expect(confirmed.errors.contains("is recorded already, as #"))
    }

    @Test func `of a plan is told`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.clock("2026-03-05 09:10")
        let words = ["infusion", "plan", "P014", "--weight", "70", "--dose", "1.75mg/kg", "--minutes", "210"]
        #expect(!clinic.run(words).output.contains("planned too"))
        #expect(clinic.run(words).output.contains("  I-1 is planned too, and has not started\n"))
    }

    @Test func `of a form in the same language is refused`() throws {
        let clinic = try Clinic()
        let words = ["study", "form", "--part", "2", "--version", "1.2", "--document", "form.pdf", "--as", "admin-1"]
        let again = clinic.run(words + ["--language", "en"])
        #expect(again.exit == .refused)
        #expect(again.errors.contains("Form 1.2 for part 2 in en is recorded already"))
        #expect(clinic.run(words + ["--language", "fr"]).exit == .done)
        #expect(clinic.run(words + ["--language", "English"]).exit == .usage)
    }

    @Test func `of what is known of an adverse event is refused`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.clock("2026-03-05 13:30")
        try clinic.succeed("ae", "P014", "--term", "dizziness", "--at", "13:25", "--grade", "1", "--part", "2")
        let same = clinic.run("ae", "update", "P014", "AE-1", "--grade", "1", "--serious", "none")
        #expect(same.exit == .refused)
        #expect(same.errors.contains("All of this about P014 AE-1 is recorded already"))
        let more = clinic.run("ae", "update", "P014", "AE-1", "--grade", "2", "--serious", "none", "--dry-run")
        #expect(more.output.contains("\"data\":{\"ae\":\"AE-1\",\"grade\":2}"), "\(more.output)")
    }

    @Test func `of a completion needs an enrolment first`() throws {
        let clinic = try Clinic()
        try clinic.screen("P022", part: "1")
        let run = clinic.run("complete", "P022", "--part", "1")
        #expect(run.exit == .refused)
        #expect(run.errors.contains("P022 was not enrolled in part 1, so it cannot be completed"))
        #expect(run.errors.contains("fix: kept enrol P022 --part 1, then repeat"))
    }
}

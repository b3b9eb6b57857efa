import Testing

@testable import kept

@Suite struct `Consent` {
    @Test func `is reviewed with its part and form`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let run = clinic.run("consent", "P001", typing: ["", "yes", "", ""])
        #expect(
            run.screen.contains("Review: P001, part 2, form 1.2, obtained by coordinator-1, copy given."),
            "\(run.screen)")
    }

    @Test func `of somebody who was not screened is refused before anything is asked`() throws {
        let run = try Clinic().run("consent", "P001", typing: ["", "yes", "", ""])
        #expect(run.exit == .refused)
        #expect(run.screen.hasPrefix("kept: P001 was not screened"))
    }

    @Test func `of somebody in two parts names the part, and needs it named`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.screen("P001", part: "1")
        let missing = clinic.run("consent", "P001", "--copy-given", "yes")
        #expect(missing.exit == .usage)
        #expect(missing.errors.contains("fix: add --part 1"))
        let given = clinic.run("consent", "P001", "--part", "2", "--copy-given", "yes")
        #expect(given.output.hasSuffix("  next: kept eligible P001 --part 2\n"))
        #expect(clinic.run("today", "--json").output.contains("\"kept consent P001 --part 1\""))
    }

    @Test func `is withdrawn after one review and the code`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        let run = clinic.run("withdraw", "P014", typing: ["participant", "procedures", "", "P014"])
        #expect(run.exit == .done, "\(run.screen)")
        #expect(
            run.screen.contains(
                "Review: P014, part 2, by participant, consent taken back to procedures.  Type P014 to withdraw P014, ")
        )
        #expect(!run.screen.contains("Enter writes"))
        #expect(clinic.run("assess", "P014", "gad-7", "--timepoint", "baseline").exit != .done)
    }

    @Test func `does not reach back within the minute in which it was withdrawn`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.succeed("withdraw", "P014", "--by", "participant", "--scope", "collection", "--yes", "--at", "10:00")
        let run = clinic.run(
            "assess", "P014", "pain-nrs", "3", "--timepoint", "pre", "--infusion", "H-1", "--at", "10:00")
        #expect(run.exit == .refused, "\(run.screen)")
    }
}

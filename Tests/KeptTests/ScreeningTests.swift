import Testing

@testable import kept

@Suite struct `Screening` {
    @Test func `asks on a terminal as the transcript shows`() throws {
        let clinic = try Clinic()
        try clinic.screen("P050")
        try clinic.clock("2026-03-05 09:20")
        let run = clinic.run("screen", typing: ["", "", "47", "F", "today 9:10", ""])
        #expect(
            Masking.mask(run.screen) == """
                Participant code [P051]: \

                Part 1 or 2 [2]: \

                Age: 47
                Sex F/M/other/unknown: F
                Screened when? [now] today 9:10
                  Thursday 5 March 2026, 09:10 EST
                Review: P051, part 2, 47, F.  Enter writes, < goes back, q leaves

                Written. #N RECEIPT  P051 screened
                  next: kept consent P051

                """)
        #expect(run.exit == .done)
    }

    @Test func `takes the next free code where none is given`() throws {
        let clinic = try Clinic()
        #expect(clinic.run("screen", "--part", "1", "--age", "60", "--sex", "M").output.contains("P001 screened"))
        #expect(clinic.run("screen", "--part", "1", "--age", "61", "--sex", "M").output.contains("P002 screened"))
    }

    @Test func `left with q writes nothing`() throws {
        let clinic = try Clinic()
        let before = clinic.store
        let run = clinic.run("screen", typing: ["P001", "2", "q"])
        #expect(run.exit == .interrupted)
        #expect(run.errors.hasSuffix("Nothing written.   [exit 130]\n"))
        #expect(!run.errors.contains("kept: "))
        #expect(clinic.store == before)
    }

    @Test func `goes back from the review to the last question`() throws {
        let clinic = try Clinic()
        try clinic.clock("2026-02-23 09:20")
        let run = clinic.run("screen", typing: ["P001", "2", "47", "F", "9:10", "<", "9:15", ""])
        #expect(run.exit == .done)
        #expect(clinic.run("log", "--subject", "P001").output.contains("09:15 EST"))
    }

    @Test(arguments: ["--age", "--sex", "--part"]) func `names the flag that is missing`(flag: String) throws {
        let clinic = try Clinic()
        var words = ["screen", "P001"]
        for (name, value) in [("--part", "2"), ("--age", "47"), ("--sex", "F")] where name != flag {
            words += [name, value]
        }
        let run = clinic.run(words)
        #expect(run.exit == .usage)
        #expect(run.errors.contains(flag))
        #expect(run.errors.contains("Nothing written."))
    }
}

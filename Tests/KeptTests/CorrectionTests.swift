import Testing

@testable import kept

@Suite struct `A correction` {
    private func measured() throws -> (Clinic, seq: Int) {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        try clinic.clock("2026-03-05 09:55")
        let seq = try clinic.size
        try clinic.succeed(
            "infusion", "vitals", "P014", "--bp", "184/96", "--hr", "88", "--spo2", "97", "--sedation", "rass=-1")
        return (clinic, seq)
    }

    @Test func `shows both values and asks why`() throws {
        let (clinic, seq) = try measured()
        let run = clinic.run(
            "correct", "\(seq)", "--set", "sbp=148", "--reason", "transcription",
            typing: ["monitor print-out reads 148/96"])
        #expect(
            Masking.mask(run.screen) == """
                Was 184 (coordinator-1, 09:55). Will read 148. The first value stays in the record.
                Why? monitor print-out reads 148/96
                Written. #N RECEIPT  corrects #N

                """)
    }

    @Test func `of a corrected value names who corrected it, and when`() throws {
        let (clinic, seq) = try measured()
        try clinic.clock("2026-03-05 10:00")
        let words = ["correct", "\(seq)", "--reason", "transcription", "--text", "note=@ref.txt"]
        #expect(clinic.run(words + ["--set", "sbp=148"]).exit == .done)
        try clinic.clock("2026-03-05 10:20")
        let run = clinic.run(words + ["--set", "sbp=149", "--as", "investigator-1"])
        #expect(run.screen.hasPrefix("Was 148 (coordinator-1, 10:00). Will read 149."))
    }

    @Test func `needs words for why, and names the flag where nobody can be asked`() throws {
        let (clinic, seq) = try measured()
        let run = clinic.run("correct", "\(seq)", "--set", "sbp=148", "--reason", "transcription")
        #expect(run.exit == .usage)
        #expect(run.errors.contains("add --text note=@FILE"))
    }

    @Test func `that is refused shows nothing first`() throws {
        let (clinic, seq) = try measured()
        let run = clinic.run("correct", "\(seq)", "--set", "sbp=184", "--reason", "transcription", typing: ["why"])
        #expect(run.screen.hasPrefix("kept: "))
        #expect(clinic.run("void", "0", "--reason", "entered-in-error").screen.hasPrefix("kept: "))
        #expect(clinic.run("countersign", "\(seq)", "--yes").screen.hasPrefix("kept: "))
    }

    @Test func `finds an item by its code`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.clock("2026-03-05 09:10")
        try clinic.succeed("infusion", "plan", "P014", "--weight", "70", "--dose", "1.75mg/kg", "--minutes", "210")
        let rated = try clinic.size
        try clinic.succeed("assess", "P014", "pain-nrs", "7", "--timepoint", "pre")
        let run = clinic.run(
            "correct", "\(rated)", "--set", "NRS01=8", "--reason", "transcription", "--text", "note=@ref.txt")
        #expect(run.exit == .done, "\(run.screen)")
        #expect(run.screen.contains("Was 7 "))
        #expect(run.screen.contains("Will read 8"))
    }

    @Test func `without a reason is refused`() throws {
        let (clinic, seq) = try measured()
        let before = clinic.store
        let run = clinic.run("correct", "\(seq)", "--set", "sbp=148")
        #expect(run.exit == .refused)
        #expect(run.errors.contains("A correction needs a reason. Nothing written."))
        #expect(clinic.store == before)
    }

    @Test func `to the same value is refused`() throws {
        let (clinic, seq) = try measured()
        let run = clinic.run("correct", "\(seq)", "--set", "sbp=184", "--reason", "transcription")
        #expect(run.exit == .refused)
    }

    @Test func `of an event that is not there is refused`() throws {
        let (clinic, _) = try measured()
        let run = clinic.run("correct", "9999", "--set", "sbp=148", "--reason", "transcription")
        #expect(run.exit == .refused)
        #expect(run.errors.contains("There is no event #9999"))
    }

    @Test func `names the fields where none of that name is there`() throws {
        let (clinic, seq) = try measured()
        let run = clinic.run("correct", "\(seq)", "--set", "systolic=148", "--reason", "transcription")
        #expect(run.exit == .usage)
        #expect(run.errors.contains("it has dbp, hr, infusion"))
    }

    @Test func `of a time is read as a time`() throws {
        let (clinic, seq) = try measured()
        let run = clinic.run(
            "correct", "\(seq)", "--set", "occurred=9:50", "--reason", "source-discrepancy",
            typing: ["the print-out says so"])
        #expect(run.screen.contains("Will read Thursday 5 March 2026, 09:50 EST"))
        #expect(run.exit == .done)
    }

    @Test func `is no erasure: a void stays in the record`() throws {
        let (clinic, seq) = try measured()
        let size = try clinic.size
        let run = clinic.run("void", "\(seq)", "--reason", "entered-in-error")
        #expect(run.exit == .done)
        #expect(run.output.contains("voids #\(seq)"))
        #expect(try clinic.size > size)
    }

    @Test func `is what undo teaches`() throws {
        let (clinic, seq) = try measured()
        let run = clinic.run("undo")
        #expect(
            run.errors == """
                kept: Nothing is erased here.
                  fix: the last entry was wrong: kept correct \(seq) --set FIELD=VALUE --reason CODE
                       it should not be there: kept void \(seq) --reason CODE   [exit 2]

                """)
        #expect(run.exit == .usage)
    }
}

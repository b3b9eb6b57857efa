import Testing

@testable import kept

@Suite struct `An infusion` {
    @Test func `is planned within the protocol's limits`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.clock("2026-03-05 09:10")
        let run = clinic.run("infusion", "plan", "P014", "--weight", "70", "--dose", "1.75mg/kg", "--minutes", "210")
        #expect(
            Masking.mask(run.output) == """
                Written. #N RECEIPT  I-1: 122.5 mg over 210 min = 35.0 mg/h = 0.50 mg/kg/h; \
                inside 1.5-2 mg/kg and 3-4 h

                """)
    }

    @Test func `starts, and says when vital signs are due`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.clock("2026-03-05 09:10")
        try clinic.succeed("infusion", "plan", "P014", "--weight", "70", "--dose", "1.75mg/kg", "--minutes", "210")
        try clinic.clock("2026-03-05 09:21")
        try clinic.succeed("assess", "P014", "pain-nrs", "7", "--timepoint", "pre", "--at", "9:20")
        try clinic.check("P014")
        try clinic.clock("2026-03-05 09:41")
        let run = clinic.run("infusion", "start", "P014", "--rate", "35mg/h", "--at", "9:40")
        #expect(
            Masking.mask(run.output) == """
                Written. #N RECEIPT  P014 I-1 started Thursday 5 March 2026, 09:40 EST
                  next: kept infusion vitals P014     due 09:55

                """)
    }

    @Test func `names the limit that vital signs pass`() throws {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        try clinic.clock("2026-03-05 09:55")
        let run = clinic.run(
            "infusion", "vitals", "P014", "--bp", "184/96", "--hr", "88", "--spo2", "97", "--sedation", "rass=-1")
        #expect(run.exit == .done)
        let first = Masking.mask(run.output).split(separator: "\n").first
        #expect(first == "Written. #N RECEIPT  SBP 184 is above the alert limit 180 mmHg")
    }

    @Test func `stops with what it delivered`() throws {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        try clinic.watch("P014")
        let run = clinic.run("infusion", "stop", "P014", "--at", "13:10")
        #expect(
            Masking.mask(run.output) == """
                Written. #N RECEIPT  I-1 stopped 13:10 EST: 122.5 mg in 210 min (1.75 mg/kg)
                  next: kept assess P014 pain-nrs --timepoint post     due by 14:10

                """)
    }

    @Test func `before consent is refused, and teaches`() throws {
        let clinic = try Clinic()
        try clinic.screen("P037")
        try clinic.clock("2026-03-05 14:06")
        let before = clinic.store
        let run = clinic.run("infusion", "start", "P037", "--rate", "35mg/h", "--at", "14:05")
        #expect(
            run.errors == """
                kept: P037 has not consented to part 2. Nothing written.
                  fix: kept consent P037 --part 2, then repeat
                       if the infusion really began: add --as-violation --reason override   [exit 3]

                """)
        #expect(run.exit == .refused)
        #expect(clinic.store == before)
    }

    @Test func `that happened all the same is recorded with its deviation`() throws {
        let clinic = try Clinic()
        try clinic.screen("P037")
        try clinic.clock("2026-03-05 14:06")
        let run = clinic.run(
            "infusion", "start", "P037", "--rate", "35mg/h", "--at", "14:05", "--as-violation", "--reason", "override")
        #expect(run.exit == .done)
        #expect(run.output.contains("DV01 (important)"))
    }
}

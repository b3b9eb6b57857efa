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

    @Test func `that paused stops with the minutes it was active`() throws {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        try clinic.clock("2026-03-05 13:10")
        try clinic.succeed("infusion", "pause", "P014", "--why", "pump-alarm", "--at", "10:00")
        try clinic.succeed("infusion", "resume", "P014", "--at", "10:07")
        let run = clinic.run("infusion", "stop", "P014", "--at", "13:10")
        #expect(run.output.contains(" mg in 210 min, 203 min active ("), "\(run.screen)")
    }

    @Test func `that runs takes no rating of after it`() throws {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        let run = clinic.run("assess", "P014", "pain-nrs", "3", "--timepoint", "post")
        #expect(run.exit == .refused)
        #expect(run.errors.contains("P014 has no infusion that this could belong to"))
    }

    @Test func `loses with its start what was found after it`() throws {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        let start = try clinic.size - 1
        try clinic.clock("2026-03-05 09:55")
        try clinic.succeed("infusion", "vitals", "P014", "--bp", "130/80", "--hr", "80", "--spo2", "97")
        try clinic.succeed("ae", "P014", "--term", "dizziness", "--grade", "1")
        let refused = clinic.run("void", "\(start)", "--reason", "entered-in-error")
        #expect(refused.exit == .refused)
        #expect(refused.errors.contains("#\(start + 1), #\(start + 2) depend on #\(start)"), "\(refused.errors)")
        let run = clinic.run("void", "\(start)", "--reason", "entered-in-error", "--with-dependents")
        #expect(run.output.contains("voids #\(start + 2), #\(start + 1), #\(start)"))
    }

    @Test func `without a plan is refused before the rate is asked`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        try clinic.clock("2026-03-05 09:40")
        let run = clinic.run("infusion", "start", "P014", typing: ["35mg/h", ""])
        #expect(run.exit == .refused)
        #expect(!run.screen.contains("Rate"))
    }

    @Test func `with a weight nobody has is refused with value and limit`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P014")
        let run = clinic.run("infusion", "plan", "P014", "--weight", "12", "--dose", "1.75mg/kg", "--minutes", "210")
        #expect(run.exit == .refused)
        #expect(run.errors.contains("The weight is 12 kg; it goes from 30.0 to 250.0 kg. Nothing written."))
        #expect(run.errors.contains("fix: repeat with --weight from 30.0 to 250.0"))
        let minutes = clinic.run("infusion", "plan", "P014", "--weight", "70", "--dose", "2mg/kg", "--minutes", "-5")
        #expect(minutes.exit == .usage)
        #expect(minutes.errors.contains("\"-5\" is not a whole number from 1 to 2880 minutes"))
    }

    @Test func `names every vital sign that is hard to believe`() throws {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        let run = clinic.run("infusion", "vitals", "P014", "--hr", "300", "--spo2", "40")
        #expect(run.exit == .refused)
        #expect(run.errors.contains("hr 300 is above 250, spo2 40 is below 50, which is hard to believe"))
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

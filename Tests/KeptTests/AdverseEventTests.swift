import Testing

@testable import kept

@Suite struct `An adverse event` {
    private func stopped() throws -> Clinic {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        try clinic.watch("P014")
        try clinic.succeed("infusion", "stop", "P014", "--at", "13:10")
        try clinic.clock("2026-03-05 13:30")
        return clinic
    }

    @Test func `is asked for as the transcript shows`() throws {
        let clinic = try stopped()
        let run = clinic.run("ae", "P014", typing: ["dizzy when standing", "", "13:25", "", "", "", "", ""])
        #expect(
            Masking.mask(run.screen) == """
                In the participant's words (sealed): dizzy when standing
                Term [dizziness]: \

                Began? [13:10] 13:25
                  Thursday 5 March 2026, 13:25 EST
                Site aware since? [13:25] \

                  Thursday 5 March 2026, 13:25 EST
                Ended? [ongoing] \

                Grade 1-5, CTCAE-5.0 [1]: \

                Death, life-threatening, hospital, disability, birth defect, important medical event? [none] \

                Review: P014, dizziness, Thursday 5 March 2026, 13:25 EST, ongoing, grade 1, not serious.  \
                Enter writes, < goes back, q leaves

                Written. #N RECEIPT  P014 AE-1 dizziness after I-1, grade 1; not serious, no clock started
                  next: kept ae assess P014 AE-1     by an investigator

                """)
    }

    @Test func `is judged by an investigator`() throws {
        let clinic = try stopped()
        try clinic.succeed("ae", "P014", "--term", "dizziness", "--at", "13:25", "--grade", "1")
        let run = clinic.run(
            "ae", "assess", "P014", "AE-1", "--causality", "possible", "--expected", "yes", "--as", "investigator-1")
        #expect(Masking.mask(run.output) == "Written. #N RECEIPT, #N RECEIPT  AE-1: possible, expected\n")
    }

    @Test func `is not judged by a coordinator`() throws {
        let clinic = try stopped()
        try clinic.succeed("ae", "P014", "--term", "dizziness", "--at", "13:25", "--grade", "1")
        let run = clinic.run("ae", "assess", "P014", "AE-1", "--causality", "possible", "--expected", "yes")
        #expect(run.exit == .identity)
        #expect(run.errors.contains("coordinator-1 is a coordinator and may not append causality.assessed"))
    }

    @Test func `is serious by its flags, and starts the clock`() throws {
        let clinic = try stopped()
        let run = clinic.run(
            "ae", "P014", "--term", "hypertension", "--at", "13:25", "--grade", "3", "--serious", "hospital")
        #expect(run.exit == .done)
        #expect(run.output.contains("serious: site report within 24 h, due Friday 6 March 2026, 13:25 EST"))
        #expect(clinic.run("today").output.contains("P014  AE-1 site report, due tomorrow"))
        try clinic.clock("2026-03-06 16:25")
        #expect(clinic.run("today").output.contains("LATE  P014  AE-1 site report, 3 h past"))
    }

    @Test func `goes on, ends, and comes back`() throws {
        let clinic = try stopped()
        try clinic.succeed("ae", "P014", "--term", "dizziness", "--at", "13:25", "--grade", "1")
        try clinic.clock("2026-03-05 15:00")
        try clinic.succeed("ae", "update", "P014", "AE-1", "--grade", "2")
        #expect(clinic.run("show", "P014").output.contains("AE-1 dizziness, after I-1, grade 2, not serious, ongoing"))
        try clinic.succeed("ae", "code", "P014", "AE-1", "--term", "nausea")
        try clinic.succeed("ae", "stop", "P014", "AE-1", "--outcome", "recovered-resolved", "--at", "14:50")
        let again = clinic.run("ae", "reopen", "P014", "AE-1", "--at", "14:55")
        #expect(again.output.contains("P014 AE-1 is there again since Thursday 5 March 2026, 14:55 EST"))
    }
}

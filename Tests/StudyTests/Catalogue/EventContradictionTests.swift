import CanonicalJSON
import Study
import Testing
import Vocabulary

@Suite struct `Members that contradict each other` {
    @Test(arguments: [
        Golden("ethicsApproval.recorded", #"{"body":"reb-1","from":"2026-12-31","to":"2026-01-01"}"#),
        Golden("study.opened", #"{"parts":["a","a"],"registration":"X","targetParticipants":1,"title":"T"}"#),
        Golden("consent.withdrawn", #"{"part":"part-2","scope":["use","use"]}"#),
        Golden("participant.lost", #"{"attempts":["2026-05-04","2026-04-20"],"part":"part-2"}"#),
        Golden(
            "historicalInfusion.abstracted",
            #"{"abstractedOn":"2026-03-02","infusion":"I-4","ordinal":4,"part":"part-1"}"#),
        Golden(
            "assessment.recorded",
            #"{"instrument":"x","items":{"A":1},"part":"p","timepoint":"t","unanswered":["A"],"version":"1"}"#),
        Golden("assessment.recorded", #"{"instrument":"x","part":"p","timepoint":"t","version":"1"}"#),
        Golden("vitals.recorded", #"{"infusion":"I-1"}"#),
        Golden("vitals.recorded", #"{"notMeasurable":["sbp"],"sbp":120}"#),
        Golden("vitals.recorded", #"{"sedation":{"scale":"RASS","score":5}}"#),
        Golden("vitals.recorded", #"{"sedation":{"scale":"Ramsay","score":0}}"#),
        Golden("vitals.recorded", #"{"tempC":"29.9"}"#),
        Golden(
            "adverseEvent.reported",
            #"{"ae":"AE-1","awareOn":"2026","end":"2026","gradingScale":"X","ongoing":true,"part":"p"}"#),
        Golden("adverseEvent.updated", #"{"ae":"AE-1","flags":["death"]}"#),
        Golden("deviation.reported", #"{"category":"other","class":"guideline"}"#),
        Golden("event.corrected", #"{"changes":[{"new":1,"old":1,"pointer":"/data/grade"}]}"#),
        Golden("event.corrected", #"{"changes":[{"pointer":"/data/grade"}]}"#),
        Golden("event.corrected", #"{"changes":[{"old":"2026","pointer":"/occurred"}]}"#),
        Golden("event.corrected", #"{"changes":[{"new":"soon","pointer":"/occurred"}]}"#),
        Golden("event.corrected", #"{"changes":[{"new":"her own words","pointer":"/data/why"}]}"#),
        Golden(
            "event.corrected",
            #"{"changes":[{"new":1,"pointer":"/data/grade"},{"new":2,"pointer":"/data/grade"}]}"#),
        Golden("event.corrected", #"{"changes":[{"new":1,"pointer":"/subject"}]}"#),
    ])
    func `are refused when they are read`(golden: Golden) {
        #expect(throws: UndecodableEvent.self) { try StudyEvent.read(golden.type, golden.text) }
    }

    @Test func `are refused before they are written`() throws {
        let early = DosePlanOrdered(
            doseMgPerKg: try decimal("1.75"), durationMin: 210, infusion: .planned(1), part: "part-2",
            totalMg: try decimal("122.5"),
            weighedOn: .blank, weightKg: try decimal("250.1"))
        #expect(throws: MalformedJSON.self) { try StudyEvent.dosePlanOrdered(early).checkedData() }
        let late = ParticipantScreened(ageYears: 121, part: "part-1", sex: .F)
        #expect(throws: MalformedJSON.self) { try StudyEvent.participantScreened(late).checkedData() }
        let none = ConsentWithdrawn(part: "part-1", scope: [])
        #expect(throws: MalformedJSON.self) { try StudyEvent.consentWithdrawn(none).checkedData() }
    }

    @Test func `are told from values at the very edge`() throws {
        for weight in ["30.0", "30", "250.000"] {
            let plan = DosePlanOrdered(
                doseMgPerKg: try decimal("0"), durationMin: 2880, infusion: .planned(1), part: "p",
                totalMg: try decimal("0"),
                weighedOn: .blank, weightKg: try decimal(weight))
            #expect(throws: Never.self) { try StudyEvent.dosePlanOrdered(plan).checkedData() }
        }
    }
}

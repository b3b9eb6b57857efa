import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `Deviations of eligibility` {
    static let p = Clinic.p

    struct Enrolment: Sendable {
        var ruling: JudgeEligibility.Ruling?
        var results: CodeMap<CriterionResult> = [:]
        var isFound: Bool
    }

    @Test(arguments: [
        Enrolment(ruling: nil, isFound: true),
        Enrolment(ruling: .confirm, isFound: false),
        Enrolment(ruling: .confirm, results: ["P2-I3": .unknown], isFound: true),
        Enrolment(ruling: .confirm, results: ["P2-E1": .met], isFound: true),
        Enrolment(ruling: .confirm, results: ["P2-E1": .notApplicable], isFound: false),
    ])
    func `DV03: enrolment of somebody who is not eligible`(row: Enrolment) throws {
        let (ruling, results) = (row.ruling, row.results)
        var clinic = try Clinic.consented()
        if ruling != nil || !results.isEmpty {
            let input = JudgeEligibility(participant: Self.p, results: results, ruling: ruling)
            try clinic.record(.judgeEligibility(input), at: "2026-03-02 09:20")
        }
        try clinic.record(.enrol(EnrolParticipant(participant: Self.p)), at: "2026-03-02 09:30")
        #expect(clinic.deviations == (row.isFound ? ["DV03 important"] : []))
        #expect(clinic.replayed() == [])
    }

    @Test func `DV03: a criterion that turns out to have been met cures it, one judged later does not`() throws {
        var clinic = try Clinic.consented()
        let input = JudgeEligibility(participant: Self.p, results: ["P2-I3": .unknown], ruling: .confirm)
        try clinic.record(.judgeEligibility(input), at: "2026-03-02 09:20")
        let judged = clinic.seq(of: .eligibilityCriterionAssessed)
        try clinic.record(.enrol(EnrolParticipant(participant: Self.p)), at: "2026-03-02 09:30")
        let later = JudgeEligibility(participant: Self.p, results: ["P2-I3": .met])
        try clinic.record(.judgeEligibility(later), at: "2026-03-02 09:40")
        #expect(clinic.deviations == ["DV03 important"])
        try clinic.correct(judged, "/data/result", "met")
        #expect(clinic.deviations == [])
        #expect(clinic.participant.state.deviations.values.map(\.status) == [.noLongerHolds])
        #expect(clinic.replayed() == [])
    }

    @Test func `DV03: within one minute what was written first happened first`() throws {
        var clinic = try Clinic.consented()
        try clinic.record(.enrol(EnrolParticipant(participant: Self.p)), at: "2026-03-02 09:20")
        try clinic.rule(at: "2026-03-02 09:20")
        #expect(clinic.deviations == ["DV03 important"])
        var other = try Clinic.consented()
        try other.rule(at: "2026-03-02 09:20")
        try other.record(.enrol(EnrolParticipant(participant: Self.p)), at: "2026-03-02 09:20")
        #expect(other.deviations == [])
        #expect(clinic.replayed() == [] && other.replayed() == [])
    }

    @Test func `DV04: exactly 18 waits for an investigator's ruling`() throws {
        var clinic = try Clinic()
        try clinic.screen(age: 18)
        try clinic.consent()
        #expect(clinic.deviations == ["DV04 query"])
        try clinic.rule()
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `DV04: 19 needs no ruling`() throws {
        var clinic = try Clinic()
        try clinic.screen(age: 19)
        try clinic.consent()
        #expect(clinic.deviations == [])
    }

    @Test func `DV05: part 1 completed with three of four infusions`() throws {
        var clinic = try Clinic()
        try clinic.screen(part: "part-1")
        try clinic.consent("part-1")
        try clinic.record(.enrol(EnrolParticipant(participant: Self.p)), at: "2026-03-02 09:30")
        for ordinal in 1...3 {
            let input = AbstractInfusion(
                participant: Self.p, ordinal: ordinal, abstractedOn: CalendarDay("2026-03-02"))
            try clinic.record(.abstract(input), at: "2025-0\(ordinal)")
        }
        try clinic.record(.complete(CompleteParticipant(participant: Self.p)), at: "2026-03-03 09:00")
        #expect(clinic.deviations == ["DV03 important", "DV05 important"])
        let fourth = AbstractInfusion(participant: Self.p, ordinal: 4, abstractedOn: CalendarDay("2026-03-02"))
        try clinic.record(.abstract(fourth), at: "2025-04")
        #expect(clinic.deviations == ["DV03 important"])
        #expect(clinic.replayed() == [])
    }
}

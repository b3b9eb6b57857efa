import CanonicalJSON
import CivilTime
import Testing

@testable import Study

@Suite struct `Deviations of consent and eligibility` {
    static let p = Clinic.p

    @Test func `DV01: an infusion that really began before consent is recorded with what it is`() throws {
        var clinic = try Clinic.screened()
        try clinic.start(asViolation: true)
        #expect(clinic.deviations == ["DV01 important", "DV05 important", "DV15 important", "H6 important"])
        #expect(clinic.replayed() == [])
        try clinic.consent(at: "2026-03-02 09:10", now: "2026-03-05 10:00")
        #expect(clinic.deviations == ["DV05 important", "DV15 important", "H6 important"])
        #expect(clinic.replayed() == [])
    }

    @Test func `DV01: a consent to a form that was not in force is recorded with what it is`() throws {
        var clinic = try Clinic.screened()
        let input = GiveConsent(participant: Self.p, formVersion: "0.9", copyGiven: true)
        let decision = try clinic.record(
            .consent(input), at: "2026-03-02 09:10", reasons: [.override], asViolation: true)
        #expect(decision.events.map(\.event.type) == ["consent.given", "deviation.detected"])
        #expect(decision.events[1].cause == .proposed(0))
        #expect(clinic.deviations == ["DV01 important"])
        #expect(clinic.replayed() == [])
    }

    @Test func `DV01: a procedure whose day alone is known, on the day of consent, is a query`() throws {
        var clinic = try Clinic.screened()
        try clinic.consent(at: "2026-03-02 09:10")
        try clinic.baseline(at: "2026-03-02")
        #expect(clinic.deviations == ["DV01 query"])
        let seq = clinic.seq(of: .assessmentRecorded)
        let refusal = #expect(throws: Refusal.self) { try clinic.correct(seq, "/occurred", "2026-03-01") }
        #expect(refusal?.kind == .consentMissing)
    }

    @Test func `DV01: consent has to be renewed after a version that asks for it`() throws {
        var clinic = try Clinic.enrolled()
        try clinic.supply("2.0")
        let input = AdoptProtocol(
            document: try RuleStudy.document(version: "2.0"), bytes: 1, sha256: HexDigest.blank,
            effectiveFrom: CalendarDay("2026-03-04"), reconsentRequired: true)
        try clinic.record(.adoptProtocol(input), by: "admin")
        try clinic.plan()
        try clinic.check()
        #expect(clinic.deviations == ["DV01 important"])
        try clinic.consent(at: "2026-03-05 09:05", now: "2026-03-05 09:27")
        #expect(clinic.participant.state.part("part-2").consents.map(\.content) == [.first, .renewal])
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `DV02: abstraction on the day of consent is in order, the day before is not`() throws {
        var clinic = try Clinic.screened()
        try clinic.consent(at: "2026-03-02 15:00")
        try clinic.abstract()
        #expect(clinic.deviations == [])
        let early = AbstractInfusion(participant: Self.p, ordinal: 2, abstractedOn: CalendarDay("2026-03-01"))
        try clinic.record(.abstract(early), at: "2025-12", reasons: [.override], asViolation: true)
        #expect(clinic.deviations == ["DV02 important"])
        #expect(clinic.replayed() == [])
    }

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

    @Test func `DV19: a delegate whom the ledger does not know`() throws {
        var clinic = try Clinic.screened()
        try clinic.consent(by: "nurse-9")
        #expect(clinic.deviations == ["DV19 minor"])
        #expect(clinic.replayed() == [])
    }

    @Test func `DV19: a part completed without any consent form`() throws {
        var clinic = try Clinic.screened()
        try clinic.record(.enrol(EnrolParticipant(participant: Self.p)), at: "2026-03-02 09:30")
        try clinic.record(.complete(CompleteParticipant(participant: Self.p)), at: "2026-03-03 09:00")
        #expect(clinic.deviations.contains("DV19 minor"))
    }

    @Test func `DV20: a procedure after the approval ended, until its renewal is entered`() throws {
        var clinic = try Clinic.enrolled()
        try clinic.plan(at: "2027-01-04 09:00")
        try clinic.check(at: "2027-01-04 09:20")
        #expect(clinic.deviations == ["DV20 important"])
        let renewal = RecordApproval(body: "reb", from: CalendarDay("2027-01-01"), to: CalendarDay("2027-12-31"))
        try clinic.record(.recordApproval(renewal), at: "2027-01-04 10:00", by: "admin")
        #expect(clinic.deviations == ["DV20 important"])
        try clinic.vitals(VitalSigns(sbp: 120), at: "2027-01-04 10:05")
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `H5: data of a scope that was withdrawn is recorded with what it is`() throws {
        var clinic = try Clinic.infused()
        let withdrawal = WithdrawParticipant(participant: Self.p, scope: [.collection])
        try clinic.record(.withdraw(withdrawal), at: "2026-03-05 13:15")
        let rating = AssessParticipant(
            participant: Self.p, instrument: "pain-nrs", timepoint: "post", items: Clinic.items)
        try clinic.record(.assess(rating), at: "2026-03-05 13:30", reasons: [.override], asViolation: true)
        #expect(clinic.deviations == ["H5 important"])
        #expect(clinic.replayed() == [])
    }

    @Test func `H5: withdrawal of procedures leaves safety follow-up alone`() throws {
        var clinic = try Clinic.infused()
        let withdrawal = WithdrawParticipant(participant: Self.p, scope: [.procedures])
        try clinic.record(.withdraw(withdrawal), at: "2026-03-05 13:15")
        try clinic.record(.reportAdverseEvent(RefusalTables.dizziness), at: "2026-03-05 13:25")
        #expect(clinic.deviations == [])
    }
}

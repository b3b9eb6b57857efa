import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `Deviations of consent` {
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

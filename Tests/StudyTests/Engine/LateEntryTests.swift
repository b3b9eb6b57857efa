import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A late entry` {
    static let p = Clinic.p

    @Test func `takes its place in the middle and changes what was delivered`() throws {
        var clinic = try Clinic.infused()
        #expect(clinic.participant.state.infusions[.planned(1)]?.exposure()?.deliveredMg == ExactAmount("122.5"))
        let slower = StepInfusion.Step.rate(InfusionRate(unit: .milligramsPerHour, value: "28"), why: nil)
        let input = StepInfusion(participant: Self.p, infusion: .planned(1), step: slower)
        try clinic.record(.stepInfusion(input), at: "2026-03-05 11:10", now: "2026-03-05 15:00")
        #expect(clinic.participant.state.infusions[.planned(1)]?.exposure()?.deliveredMg == ExactAmount("108.5"))
        #expect(clinic.deviations == ["DV10 minor"])
        #expect(
            clinic.participant.effective.map(\.at.earliest) == clinic.participant.effective.map(\.at.earliest).sorted())
        #expect(clinic.replayed() == [])
    }

    @Test func `is refused where the sequence with it is impossible`() throws {
        var clinic = try Clinic.infused()
        let input = StepInfusion(participant: Self.p, infusion: .planned(1), step: .resume)
        let refusal = #expect(throws: Refusal.self) {
            try clinic.record(.stepInfusion(input), at: "2026-03-05 11:10", now: "2026-03-05 15:00")
        }
        #expect(refusal?.kind == .wrongState)
    }

    @Test func `over 24 hours says so, and is marked`() throws {
        var clinic = try Clinic.infused()
        let input = RecordVitals(participant: Self.p, infusion: .planned(1), signs: VitalSigns(sbp: 125))
        let refusal = #expect(throws: Refusal.self) {
            try clinic.record(.recordVitals(input), at: "2026-03-05 10:00", now: "2026-03-06 10:01")
        }
        #expect(refusal == .reasonMissing(.lateEntry(hours: 24)))
        let decision = try clinic.record(
            .recordVitals(input), at: "2026-03-05 10:00", now: "2026-03-06 10:01", reasons: [.lateEntry])
        #expect(decision.notices.first == .late(minutes: 1441))
        #expect(clinic.participant.effective(clinic.last)?.lateEntry == true)
    }

    @Test func `of exactly 24 hours needs no reason`() throws {
        var clinic = try Clinic.infused()
        let input = RecordVitals(participant: Self.p, infusion: .planned(1), signs: VitalSigns(sbp: 125))
        try clinic.record(.recordVitals(input), at: "2026-03-05 10:00", now: "2026-03-06 10:00")
        #expect(clinic.participant.effective(clinic.last)?.lateEntry == false)
    }

    @Test func `of yesterday's infusion is possible while today's runs, unless they overlap`() throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        let plan = PlanInfusion(participant: Self.p, doseMgPerKg: "1.75", weightKg: "70", durationMin: 210)
        try clinic.record(.planInfusion(plan), at: "2026-03-04 08:00", now: "2026-03-05 10:00", reasons: [.lateEntry])
        let start = StartInfusion(
            participant: Self.p, infusion: .planned(2), rate: InfusionRate(unit: .milligramsPerHour, value: "35"))
        try clinic.record(
            .startInfusion(start), at: "2026-03-04 09:00", now: "2026-03-05 10:00", reasons: [.lateEntry, .override],
            asViolation: true)
        let overlapping = StopInfusion(participant: Self.p, infusion: .planned(2))
        let refusal = #expect(throws: Refusal.self) {
            try clinic.record(.stopInfusion(overlapping), at: "2026-03-05 09:50", now: "2026-03-05 10:00")
        }
        #expect(refusal?.kind == .otherRunning)
        try clinic.record(
            .stopInfusion(overlapping), at: "2026-03-04 12:30", now: "2026-03-05 10:00", reasons: [.lateEntry])
        #expect(clinic.replayed() == [])
    }

    @Test func `known only to the day is an interval, and no step is certainly impossible`() throws {
        var clinic = try Clinic.ready()
        try clinic.start(at: "2026-03-05")
        try clinic.stop(at: "2026-03-05")
        #expect(clinic.participant.state.infusions[.planned(1)]?.phase == .stopped)
        #expect(clinic.deviations.contains("DV06 query"))
        #expect(clinic.deviations.contains("DV07 query"))
        #expect(clinic.replayed() == [])
    }

    @Test func `without any time says so`() throws {
        var clinic = try Clinic.infused()
        try clinic.record(
            .reportAdverseEvent(RefusalTables.dizziness), now: "2026-03-05 15:00", reasons: [.timeUnknown])
        #expect(clinic.participant.state.adverseEvents[.first]?.view?.onset.occurred == nil)
        #expect(clinic.replayed() == [])
    }
}

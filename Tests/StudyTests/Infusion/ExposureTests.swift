import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `What an infusion delivered` {
    @Test func `is integrated over rates, pauses and boluses`() throws {
        var clinic = try Clinic.ready()
        try clinic.start("30")
        try clinic.step(.rate(InfusionRate(unit: .milligramsPerHour, value: "40"), why: nil), at: "10:40")
        try clinic.step(.pause(why: "pump", nil), at: "12:10")
        try clinic.step(.resume, at: "12:20")
        try clinic.step(.rate(InfusionRate(unit: .milligramsPerHour, value: "30"), why: nil), at: "12:20")
        try clinic.stop(at: "2026-03-05 13:20")
        let exposure = try #require(clinic.participant.state.infusions[.planned(1)]?.exposure())
        #expect(exposure.deliveredMg == ExactAmount(120))
        #expect(exposure.activeMinutes == 210)
        #expect(exposure.elapsedMinutes == 220)
        #expect(exposure.pausedMinutes == 10)
    }

    @Test func `adds boluses`() throws {
        var clinic = try Clinic.ready()
        try clinic.start("30")
        try clinic.step(.bolus(mg: "7.5"), at: "10:00")
        try clinic.stop(at: "2026-03-05 10:40")
        let exposure = try #require(clinic.participant.state.infusions[.planned(1)]?.exposure())
        #expect(exposure.deliveredMg == ExactAmount("37.5"))
        #expect(exposure.mgPerKg(weightKg: "70.0")?.description == "0.54")
    }

    @Test func `of thirds of an hour is exact`() throws {
        var clinic = try Clinic.ready()
        try clinic.start("10")
        try clinic.stop(at: "2026-03-05 10:00")
        let exposure = try #require(clinic.participant.state.infusions[.planned(1)]?.exposure())
        #expect(exposure.deliveredMg == ExactAmount(10) / ExactAmount(3))
    }

    @Test func `of a rate in millilitres follows from the plan's concentration`() throws {
        var clinic = try Clinic.enrolled()
        try clinic.plan(concentration: "2")
        try clinic.check()
        try clinic.start("17.5", unit: .millilitresPerHour)
        try clinic.stop(at: "2026-03-05 13:10")
        let exposure = try #require(clinic.participant.state.infusions[.planned(1)]?.exposure())
        #expect(exposure.deliveredMg == ExactAmount("122.5"))
    }

    @Test(
        arguments: [
            ("70.0", "1.75", 210, "I-1: 122.5 mg over 210 min = 35.0 mg/h = 0.50 mg/kg/h; inside the protocol", 1),
            ("50.0", "1.5", 180, "I-1: 75 mg over 180 min = 25.0 mg/h = 0.50 mg/kg/h; inside the protocol", 2),
            ("70.0", "1.5", 240, "I-1: 105 mg over 240 min = 26.3 mg/h = 0.38 mg/kg/h; inside the protocol", 1),
            ("70.0", "2.0", 180, "I-1: 140 mg over 180 min = 46.7 mg/h = 0.67 mg/kg/h; inside the protocol", 1),
            ("70.0", "2.1", 110, "I-1: 147 mg over 110 min = 80.2 mg/h = 1.15 mg/kg/h", 4),
        ] as [(DecimalString, DecimalString, Int, String, Int)])
    func `is foretold by the plan`(
        weight: DecimalString, dose: DecimalString, minutes: Int, told: String, count: Int
    ) throws {
        var clinic = try Clinic.enrolled()
        let input = PlanInfusion(
            participant: Clinic.p, doseMgPerKg: dose, weightKg: weight, durationMin: minutes)
        let decision = try clinic.record(.planInfusion(input), at: "2026-03-05 09:00")
        #expect(decision.notices.first?.message == told)
        #expect(decision.notices.count == count)
    }
}

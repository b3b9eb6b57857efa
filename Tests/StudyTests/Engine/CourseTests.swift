import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A participant's course` {
    @Test func `without a departure from the protocol has no deviation`() throws {
        var clinic = try Clinic.infused()
        try clinic.rate(at: "post", 3, "2026-03-05 13:40")
        try clinic.relief()
        try clinic.record(.complete(CompleteParticipant(participant: Clinic.p)), at: "2026-03-20 09:00")
        #expect(clinic.deviations == [])
        #expect(clinic.participant.state.part("part-2").status == .completed)
        #expect(clinic.participant.violations == [])
        #expect(clinic.replayed() == [])
    }

    @Test func `tells what was delivered and what is due`() throws {
        var clinic = try Clinic.ready()
        let started = StartInfusion(
            participant: Clinic.p, rate: InfusionRate(unit: .milligramsPerHour, value: "35"))
        let decision = try clinic.record(.startInfusion(started), at: "2026-03-05 09:40")
        #expect(decision.notices.map(\.message) == ["vital signs due by 09:55"])
        let stopped = try clinic.record(
            .stopInfusion(StopInfusion(participant: Clinic.p)), at: "2026-03-05 13:10")
        #expect(
            stopped.notices.map(\.message).prefix(2) == [
                "I-1 stopped: 122.5 mg in 210 min (1.75 mg/kg)", "pain-nrs at post due by 14:10",
            ])
    }
}

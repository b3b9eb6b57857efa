import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `Deviations of conduct` {
    static let p = Clinic.p

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
}

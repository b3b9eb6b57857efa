import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `Delegation and approval` {
    static let p = Clinic.p

    @Test func `H13: a delegated role counts from the next append until it is taken back`() throws {
        var clinic = try Clinic.dizzy()
        let judge = AssessAdverseEvent(participant: Self.p, adverseEvent: .first, causality: .possible)
        func refusal(_ clinic: inout Clinic) -> Refusal.Kind? {
            do throws(Refusal) {
                try clinic.record(.assessAdverseEvent(judge), at: "2026-03-05 15:00", by: "coordinator-1")
                return nil
            } catch { return error.kind }
        }
        #expect(refusal(&clinic) == .roleNotEntitled)
        let grant = RoleGranted(actor: "coordinator-1", role: .investigator)
        try clinic.write(.roleGranted(grant), at: "2026-03-05 14:10", subject: nil)
        #expect(refusal(&clinic) == nil)
        let end = RoleRevoked(actor: "coordinator-1", role: .investigator)
        try clinic.write(.roleRevoked(end), at: "2026-03-05 15:10", subject: nil)
        #expect(refusal(&clinic) == .roleNotEntitled)
        #expect(clinic.replayed() == [])
    }

    @Test func `an approval that ended early covers nothing after its last day, until it is renewed`() throws {
        var clinic = try Clinic()
        func isApproved(_ day: String) -> Certainty {
            let at = Moment(Occurred("\(day) 10:00"), recorded: Occurred("2027-01-02 10:00").instant, offsets: .utc)
            return clinic.state.study.isApproved(at: at)
        }
        #expect(isApproved("2026-08-01") == .holds)
        let expiry = EthicsApprovalExpired(body: "reb", lastDay: CalendarDay("2026-06-30"))
        try clinic.write(.ethicsApprovalExpired(expiry), at: "2026-06-30 10:00", by: "admin", subject: nil)
        #expect(isApproved("2026-06-30") == .holds && isApproved("2026-08-01") == .fails)
        let renewal = EthicsApprovalRenewed(
            body: "reb", from: CalendarDay("2026-07-15"), to: CalendarDay("2027-07-14"))
        try clinic.write(.ethicsApprovalRenewed(renewal), at: "2026-07-10 10:00", by: "admin", subject: nil)
        #expect(isApproved("2026-07-10") == .fails && isApproved("2026-08-01") == .holds)
        #expect(clinic.replayed() == [])
    }
}

import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A delegated role` {
    private func report(_ clinic: inout Clinic, by actor: ActorID) throws(Refusal) {
        try clinic.record(.reportAdverseEvent(RefusalTables.dizziness), at: "2026-03-05 11:00", by: actor)
    }

    @Test func `H13: lets somebody do what their own does not, from the next append until it is taken back`() throws {
        var clinic = try Clinic.ready()
        #expect(throws: Refusal.self) { try report(&clinic, by: "monitor-1") }
        try clinic.delegate(.coordinator, to: "monitor-1")
        try report(&clinic, by: "monitor-1")
        try clinic.write(
            .roleRevoked(RoleRevoked(actor: "monitor-1", role: .coordinator)), at: "2026-03-05 12:00", subject: nil)
        #expect(throws: Refusal.self) { try report(&clinic, by: "monitor-1") }
        #expect(clinic.replayed() == [])
    }

    @Test func `H13: ends with the revocation of the key, and does not come back with another one`() throws {
        var staff = Staff()
        func change(_ type: String, _ data: String, _ seq: Int) {
            staff.apply(
                RecordedEvent(
                    seq: seq, recorded: .earliest, actor: "admin", event: .ledgerOwned(type: type),
                    data: Array(data.utf8)))
        }
        change("actor.authorised", #"{"actor":"monitor-1","role":"monitor"}"#, 1)
        staff.grant(.coordinator, to: "monitor-1", at: 2)
        #expect(staff.furtherRoles(of: "monitor-1", at: 3) == [.coordinator])
        change("actor.revoked", #"{"actor":"monitor-1"}"#, 4)
        change("actor.authorised", #"{"actor":"monitor-1","role":"monitor"}"#, 5)
        #expect(staff.furtherRoles(of: "monitor-1", at: 4) == [.coordinator])
        #expect(staff.furtherRoles(of: "monitor-1", at: 6) == [])
    }

    @Test func `H13: of an investigator comes from whoever is one, also by delegation`() throws {
        var clinic = try Clinic.ready()
        try clinic.delegate(.investigator, to: "admin")
        try clinic.delegate(.investigator, to: "coordinator-1", by: "admin")
        #expect(throws: Refusal.delegation("monitor-1", .administrator, .beyond)) {
            try clinic.delegate(.administrator, to: "monitor-1")
        }
        #expect(clinic.replayed() == [])
    }
}

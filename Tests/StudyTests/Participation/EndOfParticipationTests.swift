import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `The end of a participation` {
    @Test func `nothing but safety follows a death, in no part`() throws {
        var clinic = try Clinic.ready()
        try clinic.write(.deathRecorded(DeathRecorded(cause: "accident")), at: "2026-03-05 09:30")
        #expect(throws: Refusal.self) { try clinic.start() }
        try clinic.record(.reportAdverseEvent(RefusalTables.dizziness), at: "2026-03-05 09:35")
        #expect(clinic.replayed() == [])
    }

    @Test func `a signature holds until something is recorded of the participant`() throws {
        var clinic = try Clinic.infused()
        let payload = ParticipantSignedOff(meaning: .approval, root: HexDigest.blank, size: clinic.state.nextSeq)
        try clinic.write(.participantSignedOff(payload))
        #expect(clinic.participant.validSignOff?.meaning == .approval)
        try clinic.rate(at: "post", 4, "2026-03-05 13:20")
        #expect(clinic.participant.validSignOff == nil)
        #expect(clinic.replayed() == [])
    }
}

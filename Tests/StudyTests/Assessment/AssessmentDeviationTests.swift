import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `An assessment that is missing` {
    @Test func `DV12: an assessment that is missing at discharge is missed, and cured when it is found`() throws {
        var clinic = try Clinic.infused()
        let before = clinic.deviations
        try clinic.recover()
        try clinic.discharge()
        #expect(clinic.deviations == (before + ["DV12 important"]).sorted())
        try clinic.rate(at: "post", 4, "2026-03-05 13:20")
        #expect(clinic.deviations == before)
        #expect(clinic.replayed() == [])
    }

    @Test func `DV13: what was due at a missed visit is missed`() throws {
        var clinic = try Clinic.infused()
        try clinic.rate(at: "post", 4, "2026-03-05 13:20")
        let before = clinic.deviations
        try clinic.write(
            .visitMissed(VisitMissed(part: "part-2", reason: "no-show", visit: "follow-up")), at: "2026-03-26 09:00")
        #expect(clinic.deviations == (before + ["DV13 important"]).sorted())
        #expect(clinic.replayed() == [])
    }
}

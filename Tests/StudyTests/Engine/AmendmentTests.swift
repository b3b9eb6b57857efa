import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `An amendment` {
    /// The study of the rules with another upper dose limit, below the 1.75 mg/kg that are planned.
    private func amended(from day: String?) throws -> Clinic {
        var document = try RuleStudy.document()
        document.version = "1.1"
        document.dose?.maximumMgPerKg = "1.70"
        var clinic = try Clinic.ready()
        clinic.supply(document, version: "1.1")
        let input = AdoptProtocol(
            document: document, bytes: 1, sha256: HexDigest.blank, effectiveFrom: day.map { CalendarDay($0) })
        try clinic.record(.adoptProtocol(input), by: "admin")
        return clinic
    }

    @Test func `judges what happens from its first day on, and what happened before it by the version before`() throws {
        let clinic = try amended(from: "2026-03-10")
        let study = clinic.state.study
        func version(_ time: String) -> String? {
            study.inForce(at: Moment(Occurred(time), recorded: Occurred(time).instant, offsets: .utc))?.version
        }
        #expect(study.current?.version == "1.1")
        #expect(version("2026-03-09 23:00") == "1.0")
        #expect(version("2026-03-10 12:00") == "1.1")
    }

    @Test(arguments: [("2026-03-10", false), ("2026-03-05", true), (nil, true)])
    func `leaves an infusion before its first day under the old limits`(day: String?, isAbove: Bool) throws {
        var clinic = try amended(from: day)
        try clinic.start()
        try clinic.watch(from: "09:55", to: "13:10")
        try clinic.stop(at: "2026-03-05 13:10")
        #expect(clinic.deviations.contains { $0.hasPrefix("DV06") } == isAbove)
        #expect(clinic.replayed() == [])
    }

    @Test func `changes no role, and no critical field, before its first day`() throws {
        var document = try RuleStudy.document()
        document.version = "1.1"
        document.criticalFields = []
        document.roles.removeAll { $0.role == .coordinator }
        var clinic = try Clinic.ready()
        let check = clinic.seq(of: .dosePlanOrdered)
        try clinic.record(.raiseQuery(RaiseQuery(seq: check, field: "weightKg")), texts: ["text": "kg?"])
        let query = clinic.last
        clinic.supply(document, version: "1.1")
        let input = AdoptProtocol(
            document: document, bytes: 1, sha256: HexDigest.blank, effectiveFrom: CalendarDay("2027-01-01"))
        try clinic.record(.adoptProtocol(input), by: "admin")
        #expect(throws: Refusal.openMatters([.query(query)])) { try clinic.lock() }
        try clinic.record(
            .note(WriteNote(participant: Clinic.p)), at: "2026-03-05 10:00", by: "coordinator-1",
            texts: ["text": "still here"])
        #expect(clinic.replayed() == [])
    }
}

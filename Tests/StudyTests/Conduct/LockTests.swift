import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A database lock` {
    static let p = Clinic.p

    @Test func `a second request to lock has nothing left to do`() throws {
        var clinic = try Clinic.ready()
        try clinic.lock()
        let first = clinic.last
        try clinic.lock(by: "investigator-2")
        let second = clinic.last
        try clinic.countersign(first, by: "investigator-2")
        #expect(throws: Refusal.lockState(isLocked: true)) { try clinic.countersign(second, by: "investigator-1") }
    }

    @Test func `H12: a locked database takes safety, and reality as a violation, until two people unlock it`() throws {
        var clinic = try Clinic.locked()
        try clinic.record(.reportAdverseEvent(RefusalTables.dizziness), at: "2026-03-05 13:25")
        try clinic.record(.raiseQuery(RaiseQuery(seq: clinic.last)), texts: ["text": "since when?"])
        let vitals = RecordVitals(participant: Self.p, infusion: .planned(1), signs: VitalSigns(sbp: 120))
        try clinic.record(
            .recordVitals(vitals), at: "2026-03-05 13:40", reasons: [.override], asViolation: true)
        #expect(clinic.deviations.contains("H12 important"))
        try clinic.write(.databaseUnlocked(DatabaseUnlocked()), subject: nil, reasons: [.other])
        #expect(clinic.state.study.lock.isLocked)
        try clinic.countersign(clinic.last, by: "investigator-2")
        #expect(!clinic.state.study.lock.isLocked)
        try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 13:50")
        #expect(clinic.replayed() == [])
    }

    @Test func `a request to lock that was overtaken by a lock and its end locks nothing any more`() throws {
        var clinic = try Clinic.ready()
        try clinic.lock()
        let first = clinic.last
        try clinic.lock(by: "investigator-2")
        let second = clinic.last
        try clinic.countersign(second, by: "investigator-1")
        try clinic.write(.databaseUnlocked(DatabaseUnlocked()), subject: nil, reasons: [.other])
        try clinic.countersign(clinic.last, by: "investigator-2")
        #expect(throws: Refusal.nothingToCountersign(first)) { try clinic.countersign(first, by: "investigator-2") }
        #expect(clinic.replayed() == [])
    }

    @Test func `H12: a safety event is corrected, and a closing voided, while the database is locked`() throws {
        var clinic = try Clinic.dizzy()
        let report = clinic.seq(of: .adverseEventReported)
        try clinic.lock()
        try clinic.countersign(clinic.last, by: "investigator-2")
        try clinic.correct(report, "/data/grade", 2)
        try clinic.close()
        try clinic.void(clinic.last)
        #expect(clinic.state.study.closed == nil && clinic.state.study.lock.isLocked)
        #expect(clinic.replayed() == [])
    }

    @Test func `H14: a lock waits for final reports, or says why it does not`() throws {
        var clinic = try Clinic.dizzy()
        try clinic.declareSerious(at: "2026-03-05 14:00")
        #expect(clinic.state.openMatters(at: clinic.lastRecorded) == [.report(Self.p, .first)])
        try clinic.report(.initial, to: .sponsor, at: "2026-03-05 15:00")
        try clinic.report(.final, to: .sponsor, at: "2026-03-05 16:00")
        #expect(clinic.state.openMatters(at: clinic.lastRecorded).isEmpty)
        try clinic.lock()
        #expect(clinic.replayed() == [])
        var waived = try Clinic.dizzy()
        try waived.declareSerious(at: "2026-03-05 14:00")
        try waived.lock(waiver: "report-pending")
        #expect(waived.replayed() == [])
    }
}

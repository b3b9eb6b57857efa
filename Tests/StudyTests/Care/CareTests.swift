import CanonicalJSON
import CivilTime
import Testing

@testable import Study

@Suite struct `Deviations of care` {
    static let p = Clinic.p

    @Test(
        arguments: [
            (true, [], true, []),
            (false, [], true, ["DV16 important"]),
            (true, ["no-nausea"], true, ["DV16 important"]),
            (true, [], false, ["DV16 important"]),
        ] as [(Bool, [Code], Bool, [String])])
    func `DV16: nobody goes home without escort or before the criteria are met`(
        escort: Bool, notMet: [Code], isJudged: Bool, expected: [String]
    ) throws {
        var clinic = try Clinic.infused()
        try clinic.rate(at: "post", 4, "2026-03-05 13:20")
        let before = clinic.deviations
        if isJudged { try clinic.recover(notMet: notMet) }
        try clinic.discharge(escort: escort)
        #expect(clinic.deviations == (before + expected).sorted())
        #expect(clinic.replayed() == [])
    }

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

    @Test func `DV17: a prohibited medication counts from enrolment on, a change of any too`() throws {
        var clinic = try Clinic.screened()
        let forbidden = MedicationRecorded(drug: "naltrexone", prohibited: true)
        try clinic.write(.medicationRecorded(forbidden), at: "2026-03-02 09:12")
        #expect(!clinic.deviations.contains("DV17 minor"))
        clinic = try Clinic.enrolled()
        try clinic.write(
            .medicationRecorded(MedicationRecorded(drug: "pregabalin", prohibited: false)), at: "2026-03-05 08:00")
        #expect(!clinic.deviations.contains("DV17 minor"))
        try clinic.write(.medicationRecorded(forbidden), at: "2026-03-05 08:10")
        let change = MedicationChanged(change: .stopped, drug: "pregabalin", prohibited: false)
        try clinic.write(.medicationChanged(change), at: "2026-03-05 08:20")
        #expect(clinic.deviations.filter { $0 == "DV17 minor" }.count == 2)
        #expect(clinic.replayed() == [])
    }

    @Test(
        arguments: [
            ("200", "70", "7.5", nil, []),  // 122.5 infused, 7.5 wasted
            ("200", "69.9", "7.5", nil, ["DV21 important"]),
            ("200", "70", "7.5", "77.5", []),
            ("200", "70", "7.5", "77.6", ["DV21 important"]),
        ] as [(DecimalString, DecimalString, DecimalString, DecimalString?, [String])])
    func `DV21: what was dispensed is infused, wasted or returned`(
        dispensed: DecimalString, returned: DecimalString, wasted: DecimalString, destroyed: DecimalString?,
        expected: [String]
    ) throws {
        var clinic = try InfusionDeviations.running()
        try clinic.drug(.dispensed(dispensed), at: "2026-03-05 09:30")
        let stop = StopInfusion(participant: Self.p, wastedMg: wasted, wasteWitness: "coordinator-1")
        try clinic.record(.stopInfusion(stop), at: "2026-03-05 13:10")
        #expect(clinic.deviations.isEmpty)
        try clinic.drug(.returned(returned), at: "2026-03-05 13:20")
        if let destroyed { try clinic.drug(.destroyed(destroyed), at: "2026-03-05 13:30") }
        #expect(clinic.deviations == expected)
        #expect(clinic.replayed() == [])
    }
}

/// An infusion of 35 mg/h with vital signs all the way, still running at 13:10.
private enum InfusionDeviations {
    static func running() throws -> Clinic {
        var clinic = try Clinic.enrolled()
        try clinic.plan()
        try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        try clinic.check()
        try clinic.start()
        try clinic.watch(from: "09:55", to: "13:10")
        return clinic
    }
}

extension Clinic {
    fileprivate mutating func drug(_ movement: DrugMovement, at time: String) throws(Refusal) {
        let (infusion, lot, witness): (InfusionID, Code, ActorID) = (.planned(1), "K-2201", "coordinator-1")
        switch movement {
        case .dispensed(let mg):
            try write(.drugDispensed(DrugDispensed(infusion: infusion, lot: lot, mg: mg, witness: witness)), at: time)
        case .returned(let mg):
            try write(.drugReturned(DrugReturned(infusion: infusion, lot: lot, mg: mg, witness: witness)), at: time)
        case .destroyed(let mg):
            try write(.drugDestroyed(DrugDestroyed(infusion: infusion, lot: lot, mg: mg, witness: witness)), at: time)
        }
    }
}

@Suite struct `Reports of a serious adverse event` {
    @Test func `DV18: to the sponsor within 24 hours of awareness`() throws {
        for (time, isLate) in [("2026-03-06 13:55", false), ("2026-03-06 14:01", true)] {
            var clinic = try Clinic.dizzy()
            try clinic.declareSerious(at: "2026-03-05 14:00")
            let before = clinic.deviations
            try clinic.report(.initial, to: .sponsor, at: time)
            #expect(clinic.deviations == (before + (isLate ? ["DV18 important"] : [])).sorted(), "\(time)")
            #expect(clinic.replayed() == [])
        }
    }

    @Test func `DV18: to the regulator within 15 days, within 7 once it is fatal, a follow-up 8 days later`() throws {
        var clinic = try Clinic.dizzy()
        try clinic.declareSerious(at: "2026-03-05 14:00")
        let before = clinic.deviations
        try clinic.report(.initial, to: .regulator, at: "2026-03-20 23:50")
        #expect(clinic.deviations == before)
        try clinic.changeAE(.resolve(.fatal), at: "2026-03-21 10:00")
        let view = try #require(clinic.participant.state.adverseEvents[.first]?.view)
        let rules = try RuleStudy.document().safety
        #expect(view.clocks(under: rules).map(\.due.description) == ["2026-03-06", "2026-03-20", "2026-03-28"])
        try clinic.report(.initial, to: .regulator, at: "2026-03-29 00:10")
        #expect(clinic.deviations == (before + ["DV18 important"]).sorted())
        try clinic.report(.followUp, to: .regulator, at: "2026-04-07 09:00")
        #expect(clinic.deviations == (before + ["DV18 important", "DV18 important"]).sorted())
        #expect(clinic.replayed() == [])
    }
}

@Suite struct `Matters between people` {
    static let p = Clinic.p

    @Test func `a query is open, answered, open again, answered and closed`() throws {
        var clinic = try Clinic.asked()
        let query = clinic.last
        try clinic.write(
            .queryAnswered(QueryAnswered(query: query)), by: "coordinator-1", texts: ["text": "her sister"])
        #expect(clinic.participant.state.openQueries.map(\.status) == [.answered])
        try clinic.write(.queryReopened(QueryReopened(query: query)), by: "monitor-1", texts: ["text": "her name?"])
        #expect(clinic.participant.state.openQueries.map(\.status) == [.open])
        try clinic.write(.queryAnswered(QueryAnswered(query: query)), by: "coordinator-1", texts: ["text": "not kept"])
        try clinic.write(.queryClosed(QueryClosed(query: query)), by: "monitor-1")
        #expect(clinic.participant.state.openQueries.isEmpty)
        #expect(clinic.replayed() == [])
    }

    @Test func `a query about the study itself is answered and closed, too`() throws {
        var clinic = try Clinic()
        try clinic.record(.raiseQuery(RaiseQuery(seq: 7)), by: "monitor-1", texts: ["text": "which board?"])
        let query = clinic.last
        try clinic.write(.queryAnswered(QueryAnswered(query: query)), subject: nil, texts: ["text": "the first"])
        #expect(clinic.state.study.queries.map(\.status) == [.answered])
        try clinic.write(.queryClosed(QueryClosed(query: query)), by: "monitor-1", subject: nil)
        #expect(clinic.state.study.queries.map(\.status) == [.closed])
        #expect(clinic.replayed() == [])
    }

    @Test func `a deviation that somebody judged anew is cured once`() throws {
        var clinic = try Clinic.enrolled()
        let forbidden = MedicationRecorded(drug: "naltrexone", prohibited: true)
        try clinic.write(.medicationRecorded(forbidden), at: "2026-03-05 08:10")
        let medication = clinic.last
        let found = try #require(clinic.participant.state.deviations.values.first { $0.rule == "DV17" })
        try clinic.write(.deviationClassified(DeviationClassified(deviationClass: .important)), cause: found.seq)
        try clinic.correct(medication, "/data/prohibited", false)
        let size = clinic.state.nextSeq
        try clinic.write(.noteRecorded(NoteRecorded()), at: "2026-03-05 08:30", texts: ["text": "called"])
        #expect(clinic.state.nextSeq == size + 1)
        #expect(clinic.replayed() == [])
    }

    @Test func `a second request to lock has nothing left to do`() throws {
        var clinic = try Clinic.ready()
        try clinic.lock()
        let first = clinic.last
        try clinic.lock(by: "investigator-2")
        let second = clinic.last
        try clinic.countersign(first, by: "investigator-2")
        #expect(throws: Refusal.lockState(isLocked: true)) { try clinic.countersign(second, by: "investigator-1") }
    }

    @Test func `a redaction that was done is not undone`() throws {
        var clinic = try Clinic.asked()
        try clinic.write(.textRedacted(TextRedacted(basis: .legalOrder, seq: clinic.last, text: "text")))
        let request = clinic.last
        #expect(throws: Refusal.notCorrectable(request, type: "text.redacted")) {
            try clinic.correct(request, "/data/text", "note")
        }
        try clinic.countersign(request, by: "investigator-2")
        #expect(throws: Refusal.notCorrectable(request, type: "text.redacted")) { try clinic.void(request) }
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

    @Test func `a redaction is done when somebody else countersigns it`() throws {
        var clinic = try Clinic.asked()
        let target = clinic.last
        try clinic.write(.textRedacted(TextRedacted(basis: .participantRequest, seq: target, text: "text")))
        #expect(clinic.participant.state.redactions.map(\.doneBy) == [nil])
        try clinic.countersign(clinic.last, by: "investigator-2")
        #expect(clinic.participant.state.redactions.map(\.doneBy) == [clinic.last])
        #expect(clinic.replayed() == [])
    }

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

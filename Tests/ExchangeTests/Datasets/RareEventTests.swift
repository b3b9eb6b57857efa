import Study
import Testing
import Vocabulary

@Suite struct `Datasets of what seldom happens` {
    private var log: DatasetLog

    init() throws {
        log = try DatasetLog()
        log.enrol("part-2")
    }

    /// Given an infusion whose rate changed, when it is stopped early, then EX says both of its last stretch.
    @Test mutating func `a stretch says why it began and why it was the last`() {
        log.start(at: "2026-03-05 09:40")
        let changed = InfusionRateChanged(infusion: .planned(1), rate: DatasetLog.rate("20"), why: "drowsy")
        log.add(.infusionRateChanged(changed), at: "2026-03-05 10:40")
        let stopped = InfusionStopped(infusion: .planned(1), status: .stoppedEarly, why: "adverse-event")
        log.add(.infusionStopped(stopped), at: "2026-03-05 11:10")
        #expect(log.values("EX", "EXDOSE") == ["30", "10"])
        #expect(log.values("EX", "EXADJ") == ["", "RATE CHANGED: DROWSY; STOPPED EARLY: ADVERSE EVENT"])
        #expect(log.values("EC", "ECDOSE") == ["40"] && log.values("EC", "ECDOSU") == ["mg"])
    }

    /// Given an infusion that runs at its second rate, when datasets are made, then treatment has not ended.
    @Test mutating func `an infusion that runs is an exposure without an end or a dose, and no follow-up has begun`() {
        log.start(at: "2026-03-05 09:40")
        let changed = InfusionRateChanged(infusion: .planned(1), rate: DatasetLog.rate("20"))
        log.add(.infusionRateChanged(changed), at: "2026-03-05 10:40")
        #expect(log.values("EX", "EXDOSE") == ["30", ""])
        #expect(log.values("EX", "EXENDTC") == ["2026-03-05T10:40", ""])
        #expect(log.values("SE", "ETCD") == ["SCRN", "KET"] && log.values("SE", "SEENDTC").last == "")
        #expect(log.values("DM", "RFXENDTC") == ["2026-03-05T10:40"])
    }

    /// Given a participant who left while an infusion ran, when it is stopped afterwards, then no element is reversed.
    @Test mutating func `who left during an infusion has no follow-up`() {
        log.start(at: "2026-03-05 09:40")
        log.add(.participantWithdrawn(ParticipantWithdrawn(by: .participant, part: "part-2")), at: "2026-03-05 10:00")
        log.add(.infusionStopped(InfusionStopped(infusion: .planned(1), status: .stoppedEarly)), at: "2026-03-05 10:05")
        #expect(log.values("SE", "ETCD") == ["SCRN", "KET"])
        #expect(log.values("DM", "RFENDTC") == ["2026-03-05T10:05"])
    }

    /// Given a follow-up that was missed, when its assessment is recorded as omitted, then it is still no visit.
    @Test mutating func `an omission makes no visit`() {
        log.infuse(from: "2026-03-05 09:40", to: "2026-03-05 13:40")
        log.add(.assessmentOmitted(omitted), at: "2026-04-05 10:00")
        #expect(log.values("SV", "VISITNUM") == ["1", "100"])
        #expect(log.values("QS", "QSREASND") == ["NO CONTACT"] && log.values("QS", "VISITNUM") == [""])
        log.add(
            .visitMissed(VisitMissed(part: "part-2", reason: "no-show", visit: "follow-up")), at: "2026-04-05 10:00")
        #expect(log.values("SV", "VISITNUM") == ["1", "100", "101"])
        #expect(log.values("SV", "SVOCCUR").last == "N" && log.values("SV", "SVREASOC").last == "NO SHOW")
        #expect(log.values("QS", "VISITNUM") == ["101"])
    }

    private var omitted: AssessmentOmitted {
        AssessmentOmitted(
            infusion: .planned(1), instrument: "relief", part: "part-2", reason: "no-contact", timepoint: "follow-up")
    }

    /// Given an infusion, when a visit occurs whose code is no time point, then the infusion is not longer for it.
    @Test mutating func `a visit that the protocol does not know is left out`() {
        log.infuse(from: "2026-03-05 09:40", to: "2026-03-05 13:40")
        log.add(.visitOccurred(VisitOccurred(part: "part-2", visit: "unscheduled")), at: "2026-03-09 10:00")
        #expect(log.values("SV", "SVENDTC") == ["2026-03-01", "2026-03-05"])
    }

    /// Given two adverse events, when the second began first, then it has the first number, and RELREC follows.
    @Test mutating func `adverse events are numbered by time`() {
        log.infuse(from: "2026-03-05 09:40", to: "2026-03-05 13:40")
        log.report(1, at: "2026-03-05 13:00")
        log.report(2, at: "2026-03-05 12:00")
        #expect(log.values("AE", "AESPID") == ["AE-2", "AE-1"] && log.values("AE", "AESEQ") == ["1", "2"])
        let related = log.records("RELREC").filter { $0["RDOMAIN"] == "AE" }
        #expect(related.map { "\($0["RELID"] ?? "") \($0["IDVARVAL"] ?? "")" } == ["AE-2 1", "AE-1 2"])
    }

    /// Given an adverse event that goes on, when the participant dies, then it is known to have gone on until then.
    @Test mutating func `nothing goes on after a death`() {
        log.infuse(from: "2026-03-05 09:40", to: "2026-03-05 13:40")
        log.report(1, at: "2026-03-06 12:00")
        #expect(log.values("AE", "AEENTPT") == ["2026-06-01"])
        log.add(.deathRecorded(DeathRecorded()), at: "2026-03-08 03:10")
        #expect(log.values("AE", "AEENTPT") == ["2026-03-08"])
        #expect(log.values("DS", "DSDECOD").last == "DEATH" && log.values("DS", "DSCAT").last == "DISPOSITION EVENT")
    }

    /// Given a medication, when only its stop is recorded, then CM says that it began before.
    @Test mutating func `what was stopped was begun before`() {
        let change = MedicationChanged(change: .stopped, drug: "duloxetine", prohibited: false)
        log.add(.medicationChanged(change), at: "2026-03-03 10:00")
        let record = log.records("CM")[0]
        #expect(record["CMSTDTC"] == nil && record["CMENDTC"] == "2026-03-03T10:00")
        #expect(record["CMSTRTPT"] == "BEFORE" && record["CMSTTPT"] == "2026-03-03T10:00")
        #expect(record["EPOCH"] == "SCREENING")
    }
}

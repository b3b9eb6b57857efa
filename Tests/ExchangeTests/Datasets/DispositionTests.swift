import CivilTime
import Study
import Testing
import Vocabulary

@Suite struct `The disposition of a participant` {
    private var log: DatasetLog

    init() throws {
        log = try DatasetLog()
        log.enrol("part-2")
    }

    private var ends: [String] {
        log.records("DS").filter { $0["DSCAT"] != "PROTOCOL MILESTONE" }.map {
            [$0["DSDECOD"], $0["DSCAT"], $0["DSSCAT"]].map { $0 ?? "-" }.joined(separator: ", ")
        }
    }

    /// Given a participant in two parts, when one is completed, then taking part goes on until the other is.
    @Test mutating func `is one, when the last part has ended`() {
        log.enrol("part-1", at: "2026-03-02 09:00")
        log.add(.participantCompleted(ParticipantCompleted(part: "part-1")), at: "2026-03-03 09:00")
        #expect(ends == ["COMPLETED, OTHER EVENT, PART-1"] && log.values("DM", "RFPENDTC") == [""])
        log.add(.participantCompleted(ParticipantCompleted(part: "part-2")), at: "2026-03-04 09:00")
        #expect(ends == ["COMPLETED, OTHER EVENT, PART-1", "COMPLETED, DISPOSITION EVENT, STUDY PARTICIPATION"])
        #expect(log.values("DM", "RFPENDTC") == ["2026-03-04T09:00"])
    }

    /// Given a participant who completed, when consent is taken back and a death follows, then neither ended anything.
    @Test mutating func `stays that of whoever completed`() {
        log.add(.participantCompleted(ParticipantCompleted(part: "part-2")), at: "2026-03-04 09:00")
        log.add(.consentWithdrawn(ConsentWithdrawn(part: "part-2", scope: [.collection])), at: "2026-03-05 09:00")
        log.add(.deathRecorded(DeathRecorded()), at: "2026-03-08")
        #expect(
            ends == [
                "COMPLETED, DISPOSITION EVENT, STUDY PARTICIPATION",
                "WITHDRAWAL OF CONSENT FROM PROTOCOL-SPECIFIED ACTIVITY, OTHER EVENT, -", "DEATH, OTHER EVENT, -",
            ])
        #expect(log.values("DM", "RFPENDTC") == ["2026-03-04T09:00"] && log.values("DM", "DTHDTC") == ["2026-03-08"])
    }

    /// Given a participant, when consent to new data is taken back, then that ends it; a consent given anew lifts it.
    @Test mutating func `is a withdrawal until consent is given anew`() {
        log.add(.consentWithdrawn(ConsentWithdrawn(part: "part-2", scope: [.collection])), at: "2026-03-05 09:00")
        #expect(ends == ["WITHDRAWAL BY SUBJECT, DISPOSITION EVENT, STUDY PARTICIPATION"])
        #expect(log.values("DM", "RFPENDTC") == ["2026-03-05T09:00"])
        log.add(
            .consentGiven(ConsentGiven(copyGiven: true, formVersion: "1", obtainedBy: "coordinator-1", part: "part-2")),
            at: "2026-03-06 09:00")
        #expect(ends == ["WITHDRAWAL BY SUBJECT, OTHER EVENT, PART-2"] && log.values("DM", "RFPENDTC") == [""])
    }

    /// Given two parts, when infusions of ordinary care are abstracted for both, then time says what was before what.
    @Test mutating func `earlier treatment is before the first infusion only where it was`() {
        log.enrol("part-1", at: "2026-03-02 09:00")
        for (ordinal, part, day) in [(1, "part-1", "2024-05-06"), (2, "part-2", "2024-04"), (3, "part-2", "2024-06")] {
            log.add(.historicalInfusionAbstracted(abstracted(ordinal, PartID(stringLiteral: part))), at: day)
        }
        #expect(log.values("EX", "EXSTDTC") == ["2024-05-06"])
        #expect(log.values("CM", "CMSTDTC") == ["2024-04", "2024-06"])
        #expect(log.values("CM", "CMSTRTPT") == ["BEFORE", ""])
    }

    /// Given a record that says the minute of an infusion, when its ratings are read, then they have its day alone,
    /// and the one after it is no baseline.
    @Test mutating func `a rating from a record has the day of its infusion, and its time point says before or after`()
    {
        log.enrol("part-1", at: "2026-03-02 09:00")
        log.add(.historicalInfusionAbstracted(abstracted(1, "part-1")), at: "2024-05-06 10:30")
        #expect(log.values("QS", "QSDTC") == ["2024-05-06", "2024-05-06"])
        #expect(log.values("QS", "QSTPTNUM") == ["1", "2"] && log.values("QS", "QSLOBXFL") == ["Y", ""])
    }

    private func abstracted(_ ordinal: Int, _ part: PartID) -> HistoricalInfusionAbstracted {
        HistoricalInfusionAbstracted(
            abstractedOn: CalendarDay.blank, infusion: .historical(ordinal), ordinal: ordinal, part: part, postNRS: 3,
            preNRS: 7, recall: .now)
    }
}

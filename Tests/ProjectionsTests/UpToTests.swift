import CanonicalJSON
import CivilTime
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `Up to an instant` {
    private func seqs(_ log: StudyLog, _ instant: Instant) -> [Int] {
        UpTo(instant, offsets: log.study.zone.range).filter(log.events).events.map(\.seq)
    }

    @Test func `what happened later is left out, though it was written before`() {
        var log = InfusionStudy.log()
        let early = log.report("P1", 1, "nausea", onset: minute("2026-03-05 10:00"))
        let late = log.report("P1", 2, "nausea", onset: minute("2026-03-05 10:01"))
        #expect(seqs(log, instant("2026-03-05 10:00")) == [0, early])
        #expect(seqs(log, instant("2026-03-05 10:01")) == [0, early, late])
    }

    @Test func `a reduced precision counts at its last instant`() {
        var log = InfusionStudy.log()
        let month = log.abstract("P1", 1, at: date("2025-11"))
        // The month ends at the smallest offset, UTC-5: 1 December 05:00 UTC less a millisecond.
        let end = instant("2025-12-01 00:00").adding(milliseconds: -1)
        #expect(seqs(log, end) == [0, month])
        #expect(seqs(log, end.adding(milliseconds: -1)) == [0])
    }

    @Test func `the corrected time decides, whenever it was corrected`() {
        var log = InfusionStudy.log()
        let event = log.report("P1", 1, "nausea", onset: minute("2026-03-05 10:00"))
        let correction = log.correct(
            event, "/occurred", .string(minute("2026-03-05 10:00").description),
            to: .string(minute("2026-03-07 10:00").description), "P1")
        #expect(seqs(log, instant("2026-03-06 10:00")) == [0])
        #expect(seqs(log, instant("2026-03-07 10:00")) == [0, event, correction])
        log.void(correction, "P1")
        #expect(seqs(log, instant("2026-03-06 10:00")).contains(event))
    }

    @Test func `unknown times are left out and counted`() {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        let unknown = log.report("P1", 1, "nausea", onset: nil)
        let result = log.view(upTo: instant("2026-05-01 00:00"))
        #expect(result.timeUnknown == 1)
        #expect(SafetyTable(of: result.view).groups[1].rows.first?.count.events == 0)
        #expect(SafetyTable(of: log.view).groups[1].rows.first?.count.events == 1)
        log.void(unknown, "P1")
        #expect(log.view(upTo: instant("2026-05-01 00:00")).timeUnknown == 0)
    }

    @Test func `what answers an event goes with it`() {
        var log = InfusionStudy.log()
        let late = log.infuse("P1", start: "2026-03-20 09:40")
        let deviation = log.add(
            .deviationDetected(DeviationDetected(deviationClass: .important, part: "part-2", rule: "DV01")), "P1",
            cause: late, source: .derived)
        let query = log.add(.queryRaised(QueryRaised(seq: late)), "P1")
        let kept = seqs(log, instant("2026-03-10 00:00"))
        #expect(!kept.contains(deviation) && !kept.contains(query))
        #expect(seqs(log, instant("2026-03-20 09:40")).contains(deviation))
    }

    @Test func `differs from what was known then`() throws {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30")
        let known = log.events.count
        // Written long after, but it had happened.
        log.ratePain("P1", 5, "post", at: "2026-03-05 13:30")
        let upTo = try #require(
            EfficacyTable(of: log.view(upTo: instant("2026-03-05 14:00")).view).result("pain-nrs", "part-2"))
        let asOf = try #require(EfficacyTable(of: log.view(asOf: known)).result("pain-nrs", "part-2"))
        #expect((upTo.count, asOf.count) == (1, 0))
    }
}

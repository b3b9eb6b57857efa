import CivilTime
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `The index of a participant` {
    private func pain(_ log: StudyLog, _ group: Code) throws -> EndpointResult {
        try #require(EfficacyTable(of: log.view).result("pain-nrs", group))
    }

    @Test func `in a part of records is the last infusion by date`() throws {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: date("2025-12-03"), pre: 8, post: 2)
        log.abstract("P1", 2, at: date("2025-11-01"), pre: 6, post: 6)
        let result = try pain(log, "part-1")
        #expect(result.count == 1)
        #expect(result.change?.summary.mean == -6)
    }

    @Test func `goes by ordinal among dates that may be the same`() throws {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: date("2025-11"), pre: 9, post: 9)
        log.abstract("P1", 2, at: date("2025-12-20"), pre: 8, post: 4)
        log.abstract("P1", 3, at: date("2025-12"), pre: 6, post: 1)
        #expect(try pain(log, "part-1").change?.summary.mean == -5)
    }

    @Test func `counts as missing when the last record is incomplete`() throws {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: date("2025-11-01"), pre: 8, post: 2)
        log.abstract("P1", 2, at: date("2025-12-01"), pre: 8)
        let result = try pain(log, "part-1")
        #expect(result.count == 0)
        #expect(result.missing == 1)
        #expect(result.change?.summary.mean == nil)
        #expect(result.responders.first?.of == 1)
    }

    @Test func `in a part of infusions is the first one started after enrolment`() throws {
        var log = InfusionStudy.log()
        log.infuse("P1", .planned(1), start: "2026-02-20 09:00", stop: "2026-02-20 12:30")
        log.enrol("P1", "part-2", at: "2026-03-01 09:00")
        log.infuse("P1", .planned(2), start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        log.infuse("P1", .planned(3), start: "2026-03-20 09:40", stop: "2026-03-20 13:10")
        for (number, post) in [(1, 1), (2, 5), (3, 2)] {
            log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30", infusion: .planned(number))
            log.ratePain("P1", post, "post", at: "2026-03-05 13:30", infusion: .planned(number))
        }
        let result = try pain(log, "part-2")
        #expect(result.count == 1)
        #expect(result.change?.summary.mean == -3)
    }

    @Test func `is none without enrolment, nor by records that only support eligibility`() throws {
        var log = InfusionStudy.log()
        log.infuse("P1", start: "2026-03-05 09:40")
        log.abstract("P2", 1, at: date("2025-12-03"), pre: 8, post: 2, part: "part-2")
        let result = try pain(log, "part-2")
        #expect(result.count + result.missing == 0)
    }

    @Test func `of somebody in both parts is that of the preferred one, once`() throws {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: date("2025-12-03"), pre: 8, post: 2)
        log.abstract("P2", 1, at: date("2025-12-03"), pre: 8, post: 7)
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30")
        log.ratePain("P1", 5, "post", at: "2026-03-05 13:30")
        let pooled = try pain(log, "all")
        #expect(pooled.count == 2)
        #expect(pooled.change?.summary.mean == -2)
        #expect(try pain(log, "part-1").change?.summary.mean == -3.5)
    }

    @Test func `of somebody without one in the preferred part is that of the other`() throws {
        var log = InfusionStudy.log()
        log.abstract("P1", 1, at: date("2025-12-03"), pre: 8, post: 2)
        log.enrol("P1", "part-2")
        #expect(try pain(log, "all").count == 1)
    }

    @Test func `is taken away by the withdrawal of use, and safety still counts the participant`() throws {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30")
        log.ratePain("P1", 5, "post", at: "2026-03-05 13:30")
        log.report("P1", 1, "dizziness", onset: minute("2026-03-05 13:25"))
        #expect(try pain(log, "part-2").count == 1)
        log.add(
            .consentWithdrawn(ConsentWithdrawn(part: "part-2", scope: [.use])), "P1", at: minute("2026-03-10 09:00"))
        let result = try pain(log, "part-2")
        #expect(result.count + result.missing == 0)
        let safety = SafetyTable(of: log.view).groups.first { $0.group == "part-2" }
        #expect(safety?.participants == 1)
        #expect(safety?.rows.first?.count.events == 1)
    }

    @Test func `stays when only procedures are withdrawn`() throws {
        var log = InfusionStudy.log()
        log.enrol("P1", "part-2")
        log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        log.add(
            .consentWithdrawn(ConsentWithdrawn(part: "part-2", scope: [.procedures, .collection])), "P1",
            at: minute("2026-03-10 09:00"))
        #expect(try pain(log, "part-2").missing == 1)
    }
}

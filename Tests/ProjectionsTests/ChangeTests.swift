import CanonicalJSON
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `A change from baseline` {
    private func treated(_ code: ParticipantCode = "P1") -> StudyLog {
        var log = InfusionStudy.log()
        log.enrol(code, "part-2")
        log.infuse(code, start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        return log
    }

    private func pain(_ view: StudyView) throws -> EndpointResult {
        try #require(EfficacyTable(of: view).result("pain-nrs", "part-2"))
    }

    @Test func `is never made of two recalls`() throws {
        var log = treated()
        log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30", recall: .now)
        log.ratePain("P1", 2, "post", at: "2026-03-05 13:30", recall: .last24hAverage)
        let result = try pain(log.view)
        #expect(result.count == 0)
        #expect(result.missing == 1)
        // The baseline is there, so the participant is in the set of all, without a response.
        #expect(result.responders.first { $0.set == .all }?.of == 1)
    }

    @Test func `takes the recall that both sides have`() throws {
        var log = treated()
        log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30", recall: .now)
        log.ratePain("P1", 6, "pre", at: "2026-03-05 09:31", recall: .last24hAverage)
        log.ratePain("P1", 2, "post", at: "2026-03-05 13:30", recall: .last24hAverage)
        #expect(try pain(log.view).change?.summary.mean == -4)
    }

    @Test func `follows corrections and voids, and names the events behind it`() throws {
        var log = treated()
        log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30")
        let post = log.ratePain("P1", 2, "post", at: "2026-03-05 13:30")
        let before = log.events.count
        let correction = log.correct(post, "/data/items/NRS01", 2, to: 5, "P1")
        let result = try pain(log.view)
        #expect(result.change?.summary.mean == -3)
        #expect(result.sources.contains(correction))
        // As of the event before the correction the first value counts.
        #expect(try pain(log.view(asOf: before)).change?.summary.mean == -6)
        log.void(post, "P1")
        #expect(try pain(log.view).count == 0)
        #expect(try pain(log.view).missing == 1)
    }

    @Test func `is absent of an endpoint without a baseline`() throws {
        var log = treated()
        log.rateRelief("P1", 40, at: "2026-03-19 10:00")
        log.abstract("P2", 1, at: date("2025-12-03"), relief: 60)
        let table = EfficacyTable(of: log.view)
        let relief = try #require(table.result("relief", "all"))
        #expect(relief.change == nil)
        #expect(relief.baseline == nil)
        #expect(relief.count == 2)
        #expect(relief.summary.mean == 50)
        #expect(relief.summary.standardDeviation.map { PrintedNumber.text($0, decimals: 4) } == "14.1421")
    }

    @Test func `of one pair has a mean and no test`() throws {
        var log = treated()
        log.ratePain("P1", 8, "pre", at: "2026-03-05 09:30")
        log.ratePain("P1", 5, "post", at: "2026-03-05 13:30")
        let change = try #require(try pain(log.view).change)
        #expect(change.summary.mean == -3)
        #expect(change.summary.standardDeviation == nil)
        #expect(change.t == nil)
        #expect(change.lower == nil)
        #expect(change.degreesOfFreedom == 0)
    }

    @Test func `of no pairs at all is empty, not zero`() throws {
        let result = try #require(EfficacyTable(of: InfusionStudy.log().view).result("pain-nrs", "all"))
        #expect(result.count == 0)
        #expect(result.change?.summary.mean == nil)
        #expect(result.change?.wilcoxon == nil)
        #expect(result.sources.isEmpty)
    }
}

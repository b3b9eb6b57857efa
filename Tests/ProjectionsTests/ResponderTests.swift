import Projections
import Study
import Testing
import Vocabulary

@Suite struct `Responders` {
    private func responders(
        before: [String?], after: [String?],
        study: StudyProtocol = CrossoverStudy.protocolDocument(direction: .lowerBetter)
    ) throws -> (all: ResponderCount, complete: ResponderCount) {
        let log = CrossoverStudy.log(before: before, after: after, study: study)
        let result = try #require(EfficacyTable(of: log.view).endpoints.first)
        let all = try #require(result.responders.first { $0.set == .all })
        return (all, try #require(result.responders.first { $0.set == .complete }))
    }

    @Test func `reach a threshold exactly, where binary fractions fall short`() throws {
        // (7.0 - 4.9) / 7.0 is 30 %; as doubles it is 0.29999999999999993.
        let exact = try responders(before: ["7.0"], after: ["4.9"])
        #expect(exact.all.count == 1)
        #expect(try responders(before: ["7.0"], after: ["4.901"]).all.count == 0)
    }

    @Test func `count a missing value as no response in the set of all`() throws {
        let counts = try responders(before: ["8", "8", "8"], after: ["2", nil, "8"])
        #expect(counts.all.of == 3)
        #expect(counts.all.count == 1)
        #expect(counts.all.percent == "33.3")
        #expect(counts.complete.of == 2)
        #expect(counts.complete.percent == "50.0")
    }

    @Test func `leave out whom the protocol excludes`() throws {
        var study = CrossoverStudy.protocolDocument(direction: .lowerBetter)
        study.analysis.missing = .excluded
        #expect(try responders(before: ["8", "8"], after: ["2", nil], study: study).all.of == 1)
    }

    @Test func `are undefined without a baseline above zero`() throws {
        let counts = try responders(before: ["8", "0", nil], after: ["2", "3", "3"])
        #expect(counts.all.of == 1)
        #expect(counts.all.undefined == 2)
        #expect(counts.complete.undefined == 2)
    }

    @Test func `follow the endpoint's direction`() throws {
        let up = CrossoverStudy.protocolDocument(direction: .higherBetter)
        #expect(try responders(before: ["10"], after: ["13"], study: up).all.count == 1)
        #expect(try responders(before: ["10"], after: ["7"], study: up).all.count == 0)
    }

    @Test func `have no share in an empty group`() throws {
        let counts = try responders(before: [], after: [])
        #expect(counts.all.of == 0)
        #expect(counts.all.percent == nil)
        #expect(counts.all.wilson == nil)
    }

    @Test func `are decided on thirds as exactly as on decimals`() throws {
        // A score of items divided by three: 10/3 to 7/3 is exactly 30 %.
        var study = CrossoverStudy.protocolDocument(direction: .lowerBetter)
        var rule = ScoreRule()
        rule.id = "third"
        rule.items = ["SCORE01"]
        rule.op = .sum
        rule.divisor = 3
        study.instruments[0].scores = [rule]
        study.endpoints[0].score = "third"
        let log = CrossoverStudy.log(before: ["10", "10"], after: ["7", "8"], study: study)
        let result = try #require(EfficacyTable(of: log.view).endpoints.first)
        #expect(result.responders.first?.count == 1)
        #expect(result.summary.mean == 2.5)
        #expect(result.baselineSummary.maximum == 10.0 / 3)
    }
}

import Statistics
import Testing

@Suite struct `A summary` {
    @Test func `has quartiles by linear interpolation`() throws {
        let summary = try #require(SampleSummary(sample("7 1 3 10")))
        #expect((summary.minimum, summary.lowerQuartile, summary.median) == (1, 2.5, 5))
        #expect((summary.upperQuartile, summary.maximum, summary.mean) == (7.75, 10, 5.25))
        #expect(summary.count == 4)
        #expect(relativeError(summary.standardDeviation ?? 0, 4.031128874149275) < 1e-15)
    }

    @Test func `of decimals is the nearest to the exact value`() throws {
        let summary = try #require(SampleSummary(sample("0.1 0.2 0.3")))
        #expect((summary.mean, summary.median) == (0.2, 0.2))
        #expect(summary.lowerQuartile == 0.15)
        #expect(try SampleSummary(sample("7.1 7.0 7.05"))?.mean == 7.05)
        #expect(0.1 + 0.2 != 0.3)
    }

    @Test func `of one value has no deviation`() throws {
        let summary = try #require(SampleSummary(sample("-4.5")))
        #expect(summary.standardDeviation == nil)
        #expect((summary.lowerQuartile, summary.upperQuartile) == (-4.5, -4.5))
        #expect(SampleSummary([0.1, 0.1, 0.1])?.standardDeviation == 0)
    }

    @Test func `of nothing or of no number does not exist`() throws {
        #expect(try SampleSummary(sample("")) == nil)
        #expect(SampleSummary([] as [Double]) == nil)
        #expect(SampleSummary([1, .infinity]) == nil)
    }

    @Test func `keeps small deviations around large values`() throws {
        let values = [4.0, 7, 13, 16].map { $0 + 1e9 }
        let summary = try #require(SampleSummary(values))
        #expect(relativeError(summary.standardDeviation ?? 0, 30.0.squareRoot()) < 1e-15)
    }
}

import Statistics
import Testing

@Suite struct `The area under the ROC curve` {
    /// Readings on a scale of five: how many normal, and how many abnormal, got each.
    private func readings(_ counts: [Int]) throws -> DecimalSample {
        let values = counts.enumerated().flatMap { Array(repeating: Int64($0 + 1), count: $1) }
        return try #require(DecimalSample(mantissas: values, scale: 0))
    }

    @Test func `gives the figures of Hanley and McNeil's readings`() throws {
        let roc = try #require(
            RocArea(with: try readings([3, 2, 2, 11, 33]), without: try readings([33, 6, 6, 11, 2])))
        #expect(prints(roc.area, as: "0.893171"))
        #expect(prints(roc.hanleyMcNeil, as: "0.032487"))
        #expect(prints(roc.deLong, as: "0.030724"))
    }

    @Test func `is one half of a value that says nothing, and has no spread with one in a group`() throws {
        let same = try sample("1 1 1")
        let roc = try #require(RocArea(with: same, without: same))
        #expect(roc.area == 0.5 && roc.deLong == 0)
        let one = try sample("2")
        let single = try #require(RocArea(with: one, without: same))
        #expect(single.area == 1 && single.deLong == nil && single.interval == nil)
    }
}

@Suite struct `A logistic regression` {
    @Test func `on a yes-or-no value gives the odds ratio of the table`() throws {
        // Cohen 2006: both positive 10, ketamine only 3, dextromethorphan only 2, neither 19.
        let with = try sample("1 1 1 1 1 1 1 1 1 1 0 0")
        let without = try sample("1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0")
        let fit = try LogisticRegression(with: with, without: without)
        #expect(prints(fit.oddsRatio, as: "31.667"))
        #expect(prints(fit.slope, as: "3.45526"))
        #expect(prints(fit.standardError, as: "0.99296"))
        #expect(prints(fit.interval.lower, as: "4.523") && prints(fit.interval.upper, as: "221.72"))
    }

    @Test func `that cannot be estimated says why`() throws {
        let (low, high) = (try sample("1 2.5 3"), try sample("3 4 7.25"))
        let none = try #require(DecimalSample(mantissas: [], scale: 0))
        let same = try sample("2 2.0")
        #expect(throws: LogisticRegression.NotEstimable.separated) {
            try LogisticRegression(with: low, without: high)
        }
        #expect(throws: LogisticRegression.NotEstimable.separated) {
            try LogisticRegression(with: high, without: low)
        }
        #expect(throws: LogisticRegression.NotEstimable.oneOutcome) {
            try LogisticRegression(with: none, without: low)
        }
        #expect(throws: LogisticRegression.NotEstimable.constantValue) {
            try LogisticRegression(with: same, without: same)
        }
    }
}

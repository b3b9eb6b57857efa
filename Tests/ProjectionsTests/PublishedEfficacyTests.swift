import Projections
import Study
import Testing

/// Published figures, each with its source, through events and not through arrays.
@Suite struct `An efficacy table of published data` {
    @Test func `gives Student's sleep data their paired t`() throws {
        let first = ["0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0", "2.0"]
        let second = ["1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4"]
        let log = CrossoverStudy.log(before: second, after: first)
        let result = try #require(EfficacyTable(of: log.view).endpoints.first)
        let change = try #require(result.change)
        #expect(result.count == 10)
        #expect(result.missing == 0)
        #expect(change.summary.mean == -1.58)
        #expect(rounded(change.t, 4) == -4.0621)
        #expect(change.degreesOfFreedom == 9)
        #expect(rounded(change.p, 6) == 0.002833)
        #expect(rounded(change.lower, 6) == -2.459886)
        #expect(rounded(change.upper, 6) == -0.700114)
        #expect(result.baselineSummary.mean == 2.33)
        #expect(result.summary.mean == 0.75)
        // Nine differences are left; one is zero, so the p value is not exact.
        #expect(change.wilcoxon?.zerosDropped == 1)
        #expect(change.wilcoxon?.isExact == false)
    }

    @Test func `gives Hollander and Wolfe's depression data their signed ranks`() throws {
        let x = ["1.83", "0.50", "1.62", "2.48", "1.68", "1.88", "1.55", "3.06", "1.30"]
        let y = ["0.878", "0.647", "0.598", "2.05", "1.06", "1.29", "1.06", "3.14", "1.29"]
        let log = CrossoverStudy.log(before: y, after: x)
        let change = try #require(EfficacyTable(of: log.view).endpoints.first?.change)
        #expect(change.wilcoxon?.vPlus == 40)
        #expect(change.wilcoxon?.vMinus == 5)
        #expect(change.wilcoxon?.p == 0.0390625)
        #expect(change.wilcoxon?.isExact == true)
        #expect(change.wilcoxon?.z == nil)
        #expect(change.hodgesLehmann?.estimate == 0.46)
        #expect(change.hodgesLehmann?.lower == 0.01)
        #expect(change.hodgesLehmann?.upper == 0.786)
    }

    @Test func `counts Noppers' responders with both intervals`() throws {
        // 8 of 12 had more than 50 % relief: Wilson 39.06-86.19, Clopper-Pearson 34.89-90.08.
        var study = CrossoverStudy.protocolDocument(direction: .lowerBetter)
        study.endpoints[0].thresholds = [50]
        let after: [String?] = Array(repeating: "4.0", count: 8) + Array(repeating: "4.1", count: 4)
        let log = CrossoverStudy.log(before: Array(repeating: "8.0", count: 12), after: after, study: study)
        let result = try #require(EfficacyTable(of: log.view).endpoints.first)
        let all = try #require(result.responders.first)
        #expect(all.count == 8)
        #expect(all.of == 12)
        #expect(all.percent == "66.7")
        #expect(rounded(all.wilson?.lower, 4) == 0.3906)
        #expect(rounded(all.wilson?.upper, 4) == 0.8619)
        #expect(rounded(all.clopperPearson?.lower, 4) == 0.3489)
        #expect(rounded(all.clopperPearson?.upper, 4) == 0.9008)
    }

    private func rounded(_ value: Double?, _ places: Int) -> Double? {
        value.flatMap { Double(PrintedNumber.text($0, decimals: places)) }
    }
}

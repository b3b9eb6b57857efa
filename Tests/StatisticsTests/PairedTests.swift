import Statistics
import Testing

@Suite struct `Paired differences` {
    @Test func `of Student's sleep data give his t`() throws {
        let sleep = try differences(
            "0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0 2", "1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4")
        let test = try #require(PairedTTest(differences: sleep))
        #expect(prints(test.t, as: "-4.0621"))
        #expect(test.degreesOfFreedom == 9)
        #expect(prints(test.p, as: "0.002833"))
        #expect(prints(test.meanChange, as: "-1.58"))
        #expect(prints(test.interval?.lower, as: "-2.459886"))
        #expect(prints(test.interval?.upper, as: "-0.700114"))
        let doubles = try #require(PairedTTest(differences: sleep.values))
        #expect(relativeError(doubles.t ?? 0, test.t ?? 1) < 1e-13)
    }

    @Test func `of Hollander and Wolfe's patients give their signed ranks`() throws {
        let depression = try differences(
            "1.83 0.50 1.62 2.48 1.68 1.88 1.55 3.06 1.30", "0.878 0.647 0.598 2.05 1.06 1.29 1.06 3.14 1.29")
        let test = WilcoxonSignedRank(differences: depression)
        #expect((test.vPlus, test.vMinus, test.isExact, test.zerosDropped) == (40, 5, true, 0))
        #expect(prints(test.p, as: "0.03906"))
        #expect(test.z == nil)
        let estimate = try #require(HodgesLehmann(differences: depression))
        #expect(estimate.estimate == 0.46)
        #expect((estimate.interval.lower, estimate.interval.upper, estimate.isExact) == (0.010, 0.786, true))
        #expect(relativeError(estimate.achievedLevel ?? 0, 1 - 2 * 10.0 / 512) < 1e-15)
    }

    @Test func `of papers give back their effect sizes and p values`() {
        for (t, dz, p) in [
            (3.77, "0.637", "0.0006"), (2.16, "0.365", "0.0379"), (2.38, "0.402", "0.0231"), (3.37, "0.570", "0.0019"),
        ] {
            #expect(prints(t / 35.0.squareRoot(), as: dz))
            #expect(prints(StudentTDistribution.twoSided(t, degreesOfFreedom: 34), as: p))
        }
        #expect(prints(StudentTDistribution.twoSided(3.24, degreesOfFreedom: 47), as: "0.0022"))
    }

    @Test func `that do not vary have a mean and nothing else`() throws {
        let one = try #require(PairedTTest(differences: sample("-2.5")))
        #expect((one.meanChange, one.degreesOfFreedom) == (-2.5, 0))
        #expect(one.standardDeviation == nil && one.interval == nil && one.t == nil && one.p == nil && one.dz == nil)
        let equal = try #require(PairedTTest(differences: sample("0.1 0.1 0.1")))
        #expect(equal.standardDeviation == 0)
        #expect(equal.t == nil && equal.p == nil && equal.dz == nil)
        #expect(try PairedTTest(differences: sample("")) == nil)
        #expect(PairedTTest(differences: [1, .nan]) == nil)
    }

    @Test func `that are all zero have no signed rank p`() throws {
        let test = WilcoxonSignedRank(differences: try sample("0 0 0.0"))
        #expect((test.count, test.zerosDropped, test.vPlus, test.vMinus, test.isExact) == (0, 3, 0, 0, false))
        #expect(test.p == nil && test.z == nil)
        #expect(try HodgesLehmann(differences: sample("0 0")) == nil)
        #expect(WilcoxonSignedRank(differences: try sample("")).p == nil)
    }

    @Test func `tie on their decimals, not on their binary fractions`() throws {
        // 0.3 - 0.2 and 0.8 - 0.7 are 0.1 each, though no two of those doubles are equal.
        let equal = try differences("0.3 0.8 1.0", "0.2 0.7 0.5")
        #expect(0.3 - 0.2 != 0.8 - 0.7)
        let test = WilcoxonSignedRank(differences: equal)
        #expect(!test.isExact)
        #expect(test.vPlus == 6)
    }

    @Test func `are exact up to 49 and normal from 50 on`() throws {
        let values = (1...50).map { Int64($0 * ($0.isMultiple(of: 3) ? -1 : 1)) }
        let fifty = WilcoxonSignedRank(differences: try #require(DecimalSample(mantissas: values, scale: 0)))
        let shorter = try #require(DecimalSample(mantissas: Array(values.dropLast()), scale: 0))
        #expect(!fifty.isExact && fifty.z != nil)
        #expect(WilcoxonSignedRank(differences: shorter).isExact)
        let withZero = try #require(DecimalSample(mantissas: Array(values.prefix(9)) + [0], scale: 0))
        #expect(!WilcoxonSignedRank(differences: withZero).isExact)
    }

    @Test func `of a mean of deviations give d_av`() {
        #expect(computeAverageEffectSize(meanChange: -2, deviationBefore: 1, deviationAfter: 3) == -1)
        #expect(computeAverageEffectSize(meanChange: -2, deviationBefore: 0, deviationAfter: 0) == nil)
    }
}

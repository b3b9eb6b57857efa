import Statistics
import Testing

@Suite struct `Two groups` {
    @Test func `of Hollander and Wolfe's membranes give their W`() throws {
        let term = try sample("0.80 0.83 1.89 1.04 1.45 1.38 1.91 1.64 0.73 1.46")
        let early = try sample("1.15 0.88 0.90 0.74 1.21")
        let test = try #require(MannWhitney(term, early))
        #expect((test.u, test.isExact) == (35, true))
        #expect(prints(test.greater, as: "0.1272"))
        #expect(prints(test.p, as: "0.2544"))
        #expect(test.shift == 0.305)
    }

    @Test func `of Student's sleepers give Welch's t as R prints it`() throws {
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
        let test = try #require(WelchTTest(first, second))
        #expect(prints(test.t, as: "-1.8608"))
        #expect(prints(test.degreesOfFreedom, as: "17.776"))
        #expect(prints(test.p, as: "0.07939"))
        #expect(prints(test.interval.lower, as: "-3.3654832"))
        #expect(prints(test.interval.upper, as: "0.2054832"))
        #expect(WelchTTest([1], [1, 2]) == nil)
        #expect(try #require(WelchTTest([1, 1], [2, 2])).p == nil)
    }

    @Test func `with equal values everywhere cannot be told apart`() throws {
        let test = try #require(MannWhitney(sample("3 3 3"), sample("3.0 3.0")))
        #expect(test.p == nil && test.z == nil && !test.isExact)
        #expect((test.u, test.area, test.shift) == (3, 0.5, 0))
        #expect(try MannWhitney(sample(""), sample("1")) == nil)
    }

    @Test func `as large as the exact rule allows still sum to one`() throws {
        let odd = try #require(DecimalSample(mantissas: (0..<49).map { 2 * $0 + 1 }, scale: 0))
        let even = try #require(DecimalSample(mantissas: (0..<49).map { 2 * $0 }, scale: 0))
        let test = try #require(MannWhitney(odd, even))
        #expect((test.isExact, test.u) == (true, 1225))
        let (less, greater) = (test.less ?? 0, test.greater ?? 0)
        #expect(less > 0.5 && greater < 0.5 && less + greater > 1)
        // Half a U to either side, the exact tail lies by the normal one.
        let z = (1225 - 0.5 - 1200.5) / (49.0 * 49 * 99 / 12).squareRoot()
        #expect(relativeError(greater, NormalDistribution.upperTail(z)) < 1e-3)
    }

    @Test func `of Hanley and McNeil's readings give their area`() throws {
        let normal = zip([1, 2, 3, 4, 5], [33, 6, 6, 11, 2]).flatMap { Array(repeating: Int64($0), count: $1) }
        let abnormal = zip([1, 2, 3, 4, 5], [3, 2, 2, 11, 33]).flatMap { Array(repeating: Int64($0), count: $1) }
        let ill = try #require(DecimalSample(mantissas: abnormal, scale: 0))
        let well = try #require(DecimalSample(mantissas: normal, scale: 0))
        let test = try #require(MannWhitney(ill, well))
        #expect(prints(test.area, as: "0.893171"))
    }
}

import Statistics
import Testing

@Suite struct `A proportion` {
    @Test(arguments: [
        (81, 263, "0.2553", "0.3662", "0.2527", "0.3676"), (15, 148, "0.0624", "0.1605", "0.0578", "0.1617"),
        (0, 20, "0.0000", "0.1611", "0.0000", "0.1684"), (1, 29, "0.0061", "0.1718", "0.0009", "0.1776"),
        (8, 12, "0.3906", "0.8619", "0.3489", "0.9008"), (3, 12, "0.0889", "0.5323", "0.0549", "0.5719"),
        (17, 29, "0.4074", "0.7449", "0.3894", "0.7648"), (108, 218, "0.4297", "0.5613", "0.4272", "0.5637"),
    ])
    func `has the published intervals`(
        hits: Int, trials: Int, wilsonLower: String, wilsonUpper: String, exactLower: String, exactUpper: String
    ) {
        let wilson = computeWilsonInterval(successes: hits, trials: trials)
        let exact = computeClopperPearsonInterval(successes: hits, trials: trials)
        #expect(prints(wilson?.lower, as: wilsonLower))
        #expect(prints(wilson?.upper, as: wilsonUpper))
        #expect(prints(exact?.lower, as: exactLower))
        #expect(prints(exact?.upper, as: exactUpper))
    }

    @Test func `of none or all reaches the end exactly`() {
        #expect(computeWilsonInterval(successes: 0, trials: 7)?.lower == 0)
        #expect(computeWilsonInterval(successes: 7, trials: 7)?.upper == 1)
        #expect(computeClopperPearsonInterval(successes: 0, trials: 7)?.lower == 0)
        #expect(computeClopperPearsonInterval(successes: 7, trials: 7)?.upper == 1)
        #expect(computeWilsonInterval(successes: 1, trials: 0) == nil)
        #expect(computeClopperPearsonInterval(successes: 3, trials: 2) == nil)
        #expect(computeWilsonInterval(successes: -1, trials: 2) == nil)
    }

    @Test(arguments: [
        ("7.0", "2.1", 30, true), ("7.0", "2.09", 30, false), ("10", "3", 30, true), ("6", "3", 50, true),
        ("7", "3.4", 50, false), ("0.3", "0.09", 30, true), ("7", "-1", 30, false), ("7.00", "3.5", 50, true),
    ])
    func `counts responders in whole numbers`(before: String, better: String, threshold: Int, expected: Bool) throws {
        let response = computeResponse(
            baseline: try decimal(before), improvement: try decimal(better), thresholdPercent: threshold)
        #expect(response == expected)
    }

    @Test func `of nothing is no response`() throws {
        #expect(computeResponse(baseline: try decimal("0"), improvement: try decimal("1"), thresholdPercent: 30) == nil)
        #expect((7.0 - 4.9) / 7.0 < 0.3)
    }
}

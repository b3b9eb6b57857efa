/// The Hodges-Lehmann estimate of the median change, with the interval that belongs to Wilcoxon's signed-rank test.
///
/// The estimate is the median of the n(n+1)/2 Walsh averages of the differences that are not zero. The interval is
/// (W_(k), W_(M+1-k)) of the M averages in order. Where the test is exact, k is the alpha/2 quantile of V, at least 1;
/// otherwise k = n(n+1)/4 - z sqrt(n(n+1)(2n+1)/24), rounded, at least 1, with z = 1.96 for 95 %. Source: Hollander and
/// Wolfe, sections 3.2 and 3.3; R's `qsignrank`. Estimate and ends are the doubles nearest to the exact decimals.
public struct HodgesLehmann: Hashable, Sendable {
    /// The number of differences that are not zero, at least 1.
    public let count: Int
    /// How many zeros were dropped.
    public let zerosDropped: Int
    /// The median of the Walsh averages.
    public let estimate: Double
    /// The interval; its level is the nominal one.
    public let interval: ConfidenceInterval
    /// Whether k comes from the exact distribution.
    public let isExact: Bool
    /// What an exact interval really covers: 1 - 2 P(V < k).
    ///
    /// With few differences that is less than the nominal level; for 95 % below six.
    public let achievedLevel: Double?

    /// Estimates from differences of exact decimals; nothing if none differs from zero.
    public init?(differences: DecimalSample, level: Double = 0.95) {
        let kept = differences.mantissas.filter { $0 != 0 }
        guard !kept.isEmpty, level > 0, level < 1 else { return nil }
        let tieSum = Midranks(kept.map { abs($0) }).tieSum
        let averages = WalshAverages(kept)
        let unit = powerOfTen(differences.scale)
        count = kept.count
        zerosDropped = differences.count - kept.count
        isExact = SignedRankRule.isExact(kept, zerosDropped: zerosDropped, tieSum: tieSum)
        let position: Int
        if isExact {
            let distribution = SignedRankDistribution(count: kept.count)
            position = max(distribution.quantile((1 - level) / 2), 1)
            achievedLevel = 1 - 2 * distribution.lowerTail(position - 1)
        } else {
            let number = Double(kept.count)
            let z = level == 0.95 ? 1.96 : -NormalDistribution.quantile((1 - level) / 2)
            let spread = z * (number * (number + 1) * (2 * number + 1) / 24).squareRoot()
            position = max(Int((number * (number + 1) / 4 - spread).rounded(.toNearestOrAwayFromZero)), 1)
            achievedLevel = nil
        }
        let lowerMiddle = averages.doubledAverage(at: (averages.count + 1) / 2)
        let upperMiddle = averages.doubledAverage(at: averages.count / 2 + 1)
        estimate = nearestDouble(Int128(lowerMiddle) + Int128(upperMiddle), over: 4 * unit)
        interval = ConfidenceInterval(
            lower: Double(averages.doubledAverage(at: position)) / (2 * unit),
            upper: Double(averages.doubledAverage(at: averages.count + 1 - position)) / (2 * unit), level: level)
    }
}

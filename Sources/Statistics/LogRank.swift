/// The log-rank test of two groups' times to an event.
///
/// At each event time the events of the first group are compared with their hypergeometric expectation and variance;
/// the squared sum over the variance is chi-square with one degree of freedom. Source: Mantel, Cancer Chemother Rep
/// 50:163 (1966); R's `survdiff`.
public struct LogRank: Hashable, Sendable {
    /// The statistic.
    public let statistic: Double
    /// The p value.
    public let p: Double

    /// Tests two groups; nothing if one is empty or no event tells them apart.
    public init?(_ first: [KaplanMeier.Observation], _ second: [KaplanMeier.Observation]) {
        guard let left = KaplanMeier(first), let right = KaplanMeier(second) else { return nil }
        let times = Set((first + second).filter(\.isEvent).map(\.time)).sorted()
        var (difference, variance) = (0.0, 0.0)
        for time in times {
            let (mine, theirs) = (Double(left.atRisk(at: time)), Double(right.atRisk(at: time)))
            let myEvents = Double(left.events(at: time))
            let events = myEvents + Double(right.events(at: time))
            let total = mine + theirs
            difference += myEvents - events * mine / total
            guard total > 1 else { continue }
            variance += events * (mine / total) * (theirs / total) * (total - events) / (total - 1)
        }
        guard variance > 0 else { return nil }
        statistic = difference * difference / variance
        p = NormalDistribution.twoSided(statistic.squareRoot())
    }
}

extension KaplanMeier {
    /// How many had the event at exactly this time.
    fileprivate func events(at time: Double) -> Int {
        steps.first { $0.time == time }?.events ?? 0
    }
}

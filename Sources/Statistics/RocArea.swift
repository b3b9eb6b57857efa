/// The area under the ROC curve: how well a value tells those with an outcome from those without.
///
/// A = U / (n1 n0), ties a half. Two standard errors: Hanley and McNeil's from A alone (Radiology 143:29, 1982), with
/// Q1 = A/(2-A) and Q2 = 2A^2/(1+A); and DeLong's from the placement values (Biometrics 44:837, 1988), which needs two
/// in each group. The interval is A -+ z times DeLong's, cut at 0 and 1.
public struct RocArea: Hashable, Sendable {
    /// How many have the outcome.
    public let positives: Int
    /// How many have not.
    public let negatives: Int
    /// The area, 0 to 1; above a half if larger values go with the outcome.
    public let area: Double
    /// Hanley and McNeil's standard error.
    public let hanleyMcNeil: Double
    /// DeLong's standard error; nothing with fewer than two in a group.
    public let deLong: Double?
    /// The interval from DeLong's standard error; nothing where that is missing.
    public let interval: ConfidenceInterval?

    /// Compares the values of those with the outcome with the values of those without; nothing if a group is empty or
    /// they have no common decimal place.
    public init?(with positive: DecimalSample, without negative: DecimalSample, level: Double = 0.95) {
        guard level > 0, level < 1, let test = MannWhitney(positive, negative),
            let cases = positive.rescaled(to: max(positive.scale, negative.scale)),
            let others = negative.rescaled(to: max(positive.scale, negative.scale))
        else { return nil }
        positives = cases.count
        negatives = others.count
        area = test.area
        let (n1, n0, a) = (Double(cases.count), Double(others.count), test.area)
        let (q1, q2) = (a / (2 - a), 2 * a * a / (1 + a))
        hanleyMcNeil =
            (max(0, a * (1 - a) + (n1 - 1) * (q1 - a * a) + (n0 - 1) * (q2 - a * a)) / (n1 * n0)).squareRoot()
        guard cases.count > 1, others.count > 1 else {
            (deLong, interval) = (nil, nil)
            return
        }
        let ofCases = Self.spread(of: Self.placements(cases.mantissas, among: others.mantissas, countsBelow: true))
        let ofOthers = Self.spread(of: Self.placements(others.mantissas, among: cases.mantissas, countsBelow: false))
        let error = (ofCases / n1 + ofOthers / n0).squareRoot()
        let reach = -NormalDistribution.quantile((1 - level) / 2) * error
        deLong = error
        interval = ConfidenceInterval(lower: max(0, a - reach), upper: min(1, a + reach), level: level)
    }

    /// For each value twice how many of the others lie below it, or above it, ties counting one; so they are whole.
    private static func placements(_ values: [Int64], among others: [Int64], countsBelow: Bool) -> [Double] {
        let sorted = others.sorted()
        return values.map { value in
            let below = sorted.partition { $0 >= value }
            let upTo = sorted.partition { $0 > value }
            let doubled = countsBelow ? below + upTo : 2 * sorted.count - below - upTo
            return Double(doubled) / Double(2 * sorted.count)
        }
    }

    private static func spread(of placements: [Double]) -> Double {
        let mean = placements.reduce(0, +) / Double(placements.count)
        return placements.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(placements.count - 1)
    }
}

extension [Int64] {
    /// How many of the sorted values come before the first that fulfils a condition which later ones fulfil, too.
    fileprivate func partition(_ isBehind: (Int64) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

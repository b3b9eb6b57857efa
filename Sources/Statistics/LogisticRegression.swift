/// A logistic regression of a yes-or-no outcome on one value: log(p/(1-p)) = a + b x.
///
/// Fitted by Newton's method (iteratively reweighted least squares) on the standardised value; the odds ratio exp(b) is
/// that of one unit of x, with Wald's interval and p value. With about 50 people and 15 to 25 outcomes one value at a
/// time is all that can be fitted. Source: Hosmer and Lemeshow, Applied Logistic Regression, chapters 1 and 2.
public struct LogisticRegression: Hashable, Sendable {
    /// Why a model has no finite estimate.
    public enum NotEstimable: Error, Hashable, Sendable {
        /// Everybody has the outcome, or nobody.
        case oneOutcome
        /// Everybody has the same value.
        case constantValue
        /// A value tells the outcomes apart without error, or but for ties at one value: the estimate is infinite
        /// (Albert and Anderson, Biometrika 71:1, 1984). Decided on the exact decimals.
        case separated
        /// The iteration did not settle.
        case unsettled
    }

    /// How many have the outcome.
    public let positives: Int
    /// How many have not.
    public let negatives: Int
    /// a.
    public let intercept: Double
    /// b.
    public let slope: Double
    /// The standard error of b.
    public let standardError: Double
    /// exp(b).
    public let oddsRatio: Double
    /// Wald's interval of exp(b).
    public let interval: ConfidenceInterval
    /// Wald's two-sided p value of b = 0.
    public let p: Double

    /// Fits those with the outcome and those without.
    public init(
        with positive: DecimalSample, without negative: DecimalSample, level: Double = 0.95
    ) throws(NotEstimable) {
        guard positive.count > 0, negative.count > 0 else { throw .oneOutcome }
        let scale = max(positive.scale, negative.scale)
        guard let cases = positive.rescaled(to: scale), let others = negative.rescaled(to: scale), level > 0, level < 1
        else { throw .unsettled }
        let all = cases.mantissas + others.mantissas
        guard Set(all).count > 1 else { throw .constantValue }
        if Self.areApart(cases.mantissas, others.mantissas) || Self.areApart(others.mantissas, cases.mantissas) {
            throw .separated
        }
        let unit = powerOfTen(scale)
        let fit = try Self.fit(all.map { Double($0) }, positives: cases.count)
        positives = cases.count
        negatives = others.count
        slope = fit.slope * unit
        standardError = unit / fit.information.squareRoot()
        intercept = fit.height - fit.slope * fit.centre
        let z = -NormalDistribution.quantile((1 - level) / 2)
        oddsRatio = exponential(slope)
        interval = ConfidenceInterval(
            lower: exponential(slope - z * standardError), upper: exponential(slope + z * standardError), level: level)
        p = NormalDistribution.twoSided(slope / standardError)
    }

    /// The odds ratio of so many units of the value, with its interval.
    public func oddsRatio(ofUnits units: Double) -> (estimate: Double, interval: ConfidenceInterval) {
        guard units != 1 else { return (oddsRatio, interval) }
        let z = -NormalDistribution.quantile((1 - interval.level) / 2)
        let ends = [slope - z * standardError, slope + z * standardError].map { exponential($0 * units) }
        return (
            exponential(slope * units),
            ConfidenceInterval(lower: ends[0], upper: ends[1], level: interval.level)
        )
    }

    /// Whether no value of `low` is above any of `high`.
    private static func areApart(_ low: [Int64], _ high: [Int64]) -> Bool {
        guard let top = low.max(), let bottom = high.min() else { return false }
        return top <= bottom
    }

    /// Newton's method, a step halved while it makes the data less likely; the first `positives` values are of those
    /// with the outcome.
    private static func fit(_ values: [Double], positives: Int) throws(NotEstimable) -> LogisticPlace {
        let mean = values.reduce(0, +) / Double(values.count)
        let height = logarithm(Double(positives) / Double(values.count - positives))
        var place = LogisticPlace(height: height, slope: 0, about: mean, values, positives)
        for _ in 0..<500 {
            guard place.information > 0, place.information.isFinite else { throw .unsettled }
            var share = 1.0
            var next = place.moved(by: 1, values, positives)
            while !(next.likelihood >= place.likelihood - 1e-13 * abs(place.likelihood)), share > 1e-9 {
                share /= 2
                next = place.moved(by: share, values, positives)
            }
            let isSettled = place.isSettled
            place = next
            if isSettled { return place }
        }
        throw .unsettled
    }
}

/// The likelihood of a line about a centre, with what Newton's method needs there.
///
/// The line is height + slope (x - centre). The sums are taken about the mean of x weighted by the information, where
/// height and slope do not depend on each other, so that nothing cancels however steep the line is.
private struct LogisticPlace {
    let height: Double
    let slope: Double
    let centre: Double
    private(set) var likelihood = 0.0
    /// The information about the slope: 1 over its variance.
    private(set) var information = 0.0
    private var weight = 0.0
    private var weightedMean = 0.0
    private var steps = (height: 0.0, slope: 0.0)

    init(height: Double, slope: Double, about centre: Double, _ values: [Double], _ positives: Int) {
        (self.height, self.slope, self.centre) = (height, slope, centre)
        var residuals: [Double] = []
        var weights: [Double] = []
        var moment = 0.0
        for (index, value) in values.enumerated() {
            let line = height + slope * (value - centre)
            let odds = exponential(-abs(line))
            let isPositive = index < positives
            // The share of the less likely outcome; what is left of 1 without subtracting from it.
            let (small, large) = (odds / (1 + odds), 1 / (1 + odds))
            residuals.append(isPositive ? (line >= 0 ? small : large) : (line >= 0 ? -large : -small))
            weights.append(small * large)
            likelihood += min(isPositive ? line : -line, 0) - logarithm(1 + odds)
            weight += small * large
            moment += small * large * (value - centre)
        }
        weightedMean = centre + moment / weight
        var gradient = (0.0, 0.0)
        for (index, value) in values.enumerated() {
            let distance = value - weightedMean
            gradient.0 += residuals[index]
            gradient.1 += residuals[index] * distance
            information += weights[index] * distance * distance
        }
        steps = (gradient.0 / weight, gradient.1 / information)
    }

    /// Whether a full step changes the line by next to nothing where the information is.
    var isSettled: Bool {
        let size = abs(steps.height) + abs(steps.slope) * (information / weight).squareRoot()
        return size <= 1e-11 || abs(steps.slope) <= 1e-15 * abs(slope) && abs(steps.height) <= 1e-11
    }

    /// The place after a part of Newton's step, its line drawn about the weighted mean.
    func moved(by share: Double, _ values: [Double], _ positives: Int) -> LogisticPlace {
        let here = height + slope * (weightedMean - centre)
        return LogisticPlace(
            height: here + share * steps.height, slope: slope + share * steps.slope, about: weightedMean, values,
            positives)
    }
}

/// The sample odds ratio of a two-by-two table, ad / bc, with Wald's interval on its logarithm.
///
/// Standard error of the logarithm: sqrt(1/a + 1/b + 1/c + 1/d). Source: B. Woolf, Ann Hum Genet 19:251 (1955).
public struct OddsRatio: Hashable, Sendable {
    /// ad / bc.
    public let estimate: Double
    /// Its natural logarithm.
    public let logarithmOfEstimate: Double
    /// The standard error of that logarithm.
    public let standardError: Double
    /// The interval of the odds ratio.
    public let interval: ConfidenceInterval

    /// Estimates from a table; nothing if a cell is empty, where the ratio is not estimable.
    public init?(_ table: TwoByTwoTable, level: Double = 0.95) {
        let cells = [table.a, table.b, table.c, table.d].map { Double($0) }
        guard cells.allSatisfy({ $0 > 0 }), level > 0, level < 1 else { return nil }
        let z = -NormalDistribution.quantile((1 - level) / 2)
        estimate = cells[0] * cells[3] / (cells[1] * cells[2])
        logarithmOfEstimate = logarithm(estimate)
        standardError = cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
        interval = ConfidenceInterval(
            lower: estimate * exponential(-z * standardError), upper: estimate * exponential(z * standardError),
            level: level)
    }
}

/// Pearson's chi-square test of a two-by-two table, without continuity correction: N(ad - bc)^2 over the four margins.
///
/// Source: K. Pearson, Phil Mag 50:157 (1900). One degree of freedom.
public struct PearsonChiSquare: Hashable, Sendable {
    /// The statistic.
    public let statistic: Double
    /// The p value.
    public let p: Double

    /// Tests a table; nothing if a margin is empty.
    public init?(_ table: TwoByTwoTable) {
        let margins = [table.a + table.b, table.c + table.d, table.a + table.c, table.b + table.d].map { Double($0) }
        guard margins.allSatisfy({ $0 > 0 }) else { return nil }
        let determinant = Double(table.a * table.d - table.b * table.c)
        statistic =
            determinant / margins[0] * determinant / margins[1] / margins[2] * (margins[0] + margins[1]) / margins[3]
        p = NormalDistribution.twoSided(statistic.squareRoot())
    }
}

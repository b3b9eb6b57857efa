/// Fisher's exact test of a two-by-two table, its margins given.
///
/// Two-sided p: the sum of the probabilities of all tables that are at most as likely as the one seen, with a tolerance
/// of 1e-7 relative for rounding (R's rule). The one-sided values count tables with the first cell at most, or at
/// least, as large. Weights relative to the likeliest table come from the ratio of neighbours, so nothing cancels or
/// overflows: relative error about 1e-13. Source: R. A. Fisher, The Design of Experiments (1935); R's `fisher.test`.
public struct FisherExact: Hashable, Sendable {
    /// The two-sided p value.
    public let p: Double
    /// The probability of a first cell at most as large.
    public let less: Double
    /// The probability of a first cell at least as large.
    public let greater: Double

    /// Tests a table; all p values are 1 if a margin is empty.
    ///
    /// The work grows with the smallest margin.
    public init(_ table: TwoByTwoTable) {
        let row = table.a + table.b
        let column = table.a + table.c
        let lowest = max(0, table.a - table.d)
        let weights = FisherExact.weights(
            row: row, column: column, total: row + table.c + table.d, lowest: lowest, highest: min(row, column))
        let seen = table.a - lowest
        let limit = weights[seen] * (1 + 1e-7)
        let sum = FisherExact.sum(weights[...])
        p = min(1, FisherExact.sum(weights.filter { $0 <= limit }[...]) / sum)
        less = min(1, FisherExact.sum(weights[...seen]) / sum)
        greater = min(1, FisherExact.sum(weights[seen...]) / sum)
    }

    /// The weights of all possible first cells, the likeliest having weight 1.
    private static func weights(row: Int, column: Int, total: Int, lowest: Int, highest: Int) -> [Double] {
        let mode = min(max((row + 1) * (column + 1) / (total + 2), lowest), highest)
        var weights = [Double](repeating: 0, count: highest - lowest + 1)
        weights[mode - lowest] = 1
        // P(k+1) / P(k) = (row-k)(column-k) / ((k+1)(total-row-column+k+1))
        let up = { (cell: Int) in Double(row - cell) * Double(column - cell) }
        let down = { (cell: Int) in Double(cell) * Double(total - row - column + cell) }
        for cell in stride(from: mode, to: highest, by: 1) {
            weights[cell + 1 - lowest] = weights[cell - lowest] * up(cell) / down(cell + 1)
        }
        for cell in stride(from: mode, to: lowest, by: -1) {
            weights[cell - 1 - lowest] = weights[cell - lowest] * down(cell) / up(cell - 1)
        }
        return weights
    }

    /// The sum, small weights first.
    private static func sum(_ weights: ArraySlice<Double>) -> Double {
        weights.sorted().reduce(0, +)
    }
}

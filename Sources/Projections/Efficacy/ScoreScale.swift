import CanonicalJSON
import Statistics
import Study

/// One grid of whole numbers on which all scores of a group lie, so that ties and thresholds are decided exactly.
///
/// A score is a fraction. Where all of them are decimals the grid is a power of ten; otherwise, as with a domain score
/// divided by three, it is their least common denominator, and estimates are divided by `unit` in the end.
struct ScoreScale {
    /// Decimal places of the grid, 0 to 12.
    let scale: Int
    /// How many steps of the grid make one, on top of the decimal places; 1 where all scores are decimals.
    let unit: Int64

    /// The coarsest grid that holds all of them.
    init(covering scores: [ExactRatio]) {
        let decimals = scores.map(\.exactDecimal)
        if decimals.allSatisfy({ $0 != nil }) {
            scale = decimals.map { $0?.scale ?? 0 }.max() ?? 0
            unit = 1
        } else {
            scale = 0
            unit = scores.reduce(1) { Self.leastCommonMultiple($0, $1.denominator) }
        }
    }

    /// The score on the grid; nothing if it has more digits than estimates can be exact with (2^53).
    func decimal(_ score: ExactRatio) -> ExactDecimal? {
        let steps = DecimalString(mantissa: 1, scale: 0).scaled(to: scale) * Int128(unit)
        let (scaled, overflow) = score.numerator.multipliedReportingOverflow(by: steps)
        guard unit > 0, !overflow, scaled % score.denominator == 0,
            let value = Int64(exactly: scaled / score.denominator)
        else {
            return nil
        }
        return ExactDecimal(mantissa: value, scale: scale)
    }

    /// 0 stands for a grid too fine to be used; then no score lies on it.
    private static func leastCommonMultiple(_ first: Int64, _ second: Int128) -> Int64 {
        guard first > 0, let other = Int64(exactly: second) else { return 0 }
        var (one, rest) = (first, other)
        while rest != 0 { (one, rest) = (rest, one % rest) }
        let (product, overflow) = (first / one).multipliedReportingOverflow(by: other)
        return overflow ? 0 : product
    }
}

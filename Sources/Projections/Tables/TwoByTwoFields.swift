import CanonicalJSON
import Statistics
import Study

/// What a two-by-two table says, as a field.
struct TwoByTwoFields {
    let table: TwoByTwoTable
    let level: Double

    init(_ table: TwoByTwoTable, level: Double) {
        self.table = table
        self.level = level
    }

    /// Odds ratio with its interval, Fisher's p, chi-square's p, and the four counts.
    func field(_ at: FieldAddress, _ sources: [Int]) -> StudyTable.Field {
        let ratio = OddsRatio(table, level: level)
        let chi = PearsonChiSquare(table)
        let fisher = FisherExact(table)
        let ends = PrintedNumber.interval(ratio?.interval.lower, ratio?.interval.upper, decimals: 2)
        let odds = ratio.map { "\(PrintedNumber.text($0.estimate, decimals: 2)) (\(ends))" } ?? "not estimable"
        return StudyTable.Field(
            "\(odds); \(PrintedNumber.p(fisher.p)), \(PrintedNumber.p(chi?.p))",
            [
                at.cell("oddsRatio", ratio?.estimate, sources),
                at.cell("logOddsRatio", ratio?.logarithmOfEstimate, sources),
                at.cell("logOddsRatioSE", ratio?.standardError, sources),
                at.cell("ciLow", ratio?.interval.lower, sources), at.cell("ciHigh", ratio?.interval.upper, sources),
                at.cell("fisherP", fisher.p, sources),
                at.cell("fisherPLess", fisher.less, sources), at.cell("fisherPGreater", fisher.greater, sources),
                at.cell("chiSquare", chi?.statistic, sources),
                at.cell("chiSquareP", chi?.p, sources), at.cell("a", .integer(table.a), sources),
                at.cell("b", .integer(table.b), sources), at.cell("c", .integer(table.c), sources),
                at.cell("d", .integer(table.d), sources),
            ])
    }
}

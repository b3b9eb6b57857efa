import Projections
import Statistics

/// How long relief lasted: Kaplan and Meier's curves with their bands, and how many are at risk.
struct ReliefFigure {
    let figure: Figure

    private static let looks = ["first", "second", "third"]
    private static let (left, right, top, bottom) = (70.0, 650.0, 20.0, 300.0)

    /// Nothing without curves.
    init?(_ curves: [ReliefCurve], percent: Int) {
        guard !curves.isEmpty else { return nil }
        let last = curves.compactMap { $0.curve.steps.last?.time }.max() ?? 1
        let across = LinearScale(0...max(1, last), Self.left, Self.right)
        let up = LinearScale(0...100, Self.bottom, Self.top)
        let ticks = across.ticks(about: 7)
        var drawing = Drawing(height: Self.bottom + 66 + Double(curves.count) * 16 + 8)
        for tick in stride(from: 0.0, through: 100, by: 25) {
            drawing.line(Self.left, up(tick), Self.right, up(tick), "grid")
            drawing.text("\(Int(tick))", Self.left - 8, up(tick) + 4, .end)
        }
        for tick in ticks {
            drawing.text(PrintedNumber.text(tick, decimals: 0), across(tick), Self.bottom + 18, .middle)
        }
        drawing.line(Self.left, Self.bottom, Self.right, Self.bottom, "axis")
        drawing.text("days since the infusion", (Self.left + Self.right) / 2, Self.bottom + 38, .middle)
        drawing.upright("% with relief", 24, (Self.top + Self.bottom) / 2)
        drawing.text("at risk", 6, Self.bottom + 56, .start, "small muted")
        for (index, curve) in curves.enumerated() {
            Self.draw(curve, Self.looks[index % 3], across, up, &drawing)
            let y = Self.bottom + 56 + Double(index + 1) * 16
            drawing.text(shortened(curve.group, 9), 6, y, .start, "small")
            for tick in ticks { drawing.text("\(curve.curve.atRisk(at: tick))", across(tick), y, .middle, "small") }
            let labelY = Self.top + 14 + Double(index) * 34
            drawing.line(Self.right + 10, labelY - 4, Self.right + 34, labelY - 4, Self.looks[index % 3])
            drawing.text(shortened(curve.group, 15), Self.right + 40, labelY)
            drawing.text("n = \(curve.curve.count)", Self.right + 40, labelY + 14, .start, "small muted")
        }
        figure = Figure(
            id: "figure-relief", title: "Duration of relief",
            description:
                "Share of participants still with relief over the days since the infusion, by group, as steps; bands "
                + "are \(percent) per cent intervals; small strokes mark who was last seen with relief. "
                + curves.map { Self.words($0) }.joined(separator: ". ") + ".",
            caption: "Kaplan-Meier; censored at the follow-up, else at the reported duration, or at the next infusion. "
                + "Interval log-log. Numbers at risk below.", drawing: drawing, table: Self.table(curves))
    }

    private static func words(_ curve: ReliefCurve) -> String {
        let median = curve.curve.median.map { "\(PrintedNumber.text($0, decimals: 1)) days" } ?? "not reached"
        return "\(curve.group): n = \(curve.curve.count), median \(median)"
    }

    private static func draw(
        _ relief: ReliefCurve, _ look: String, _ across: LinearScale, _ up: LinearScale, _ drawing: inout Drawing
    ) {
        var line = [(across(0), up(100))]
        var (lower, upper) = ([(Double, Double)](), [(Double, Double)]())
        for (index, step) in relief.curve.steps.enumerated() {
            let x = across(step.time)
            line += [(x, line[line.count - 1].1), (x, up(100 * step.survival))]
            let next = index + 1 < relief.curve.steps.count ? across(relief.curve.steps[index + 1].time) : x
            if let interval = step.interval {
                lower += [(x, up(100 * interval.lower)), (next, up(100 * interval.lower))]
                upper += [(x, up(100 * interval.upper)), (next, up(100 * interval.upper))]
            }
            if step.censored > 0 {
                drawing.line(x, up(100 * step.survival) - 5, x, up(100 * step.survival) + 5, look)
            }
        }
        drawing.path(upper + lower.reversed(), "\(look)-band", isClosed: true)
        drawing.path(line, look)
    }

    private static func table(_ curves: [ReliefCurve]) -> Table {
        Table(
            title: "",
            columns: [Table.Column(["Group"], .leading)]
                + ["day", "at risk", "ended", "censored", "with relief, %"].map { Table.Column([$0]) },
            rows: curves.flatMap { curve in
                curve.curve.steps.map { step in
                    Table.Row(
                        [
                            curve.group, PrintedNumber.text(step.time, decimals: 1), "\(step.atRisk)", "\(step.events)",
                            "\(step.censored)", PrintedNumber.text(100 * step.survival, decimals: 1),
                        ].map { Table.Cell($0) })
                }
            })
    }
}

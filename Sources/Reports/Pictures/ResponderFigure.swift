import Projections
import Study

/// The share of participants who improved by at least so much, for every threshold.
struct ResponderFigure {
    let figure: Figure

    private static let looks = ["first", "second", "third"]

    /// Nothing without participants.
    init?(_ curves: [ResponderCurve], _ endpoint: Endpoint) {
        let curves = curves.filter { $0.of > 0 }
        guard !curves.isEmpty else { return nil }
        let (left, right, top, bottom) = (70.0, 650.0, 22.0, 330.0)
        var drawing = Drawing(height: 388)
        let across = LinearScale(0...100, left, right)
        let up = LinearScale(0...100, bottom, top)
        Self.axes(endpoint, across, up, &drawing)
        for (index, curve) in curves.enumerated() {
            let look = Self.looks[index % 3]
            let share = { (threshold: Int) in up(100 * Double(curve.counts[threshold]) / Double(curve.of)) }
            var points = [(across(0), share(0))]
            for threshold in 1...100 {
                points += [
                    (across(Double(threshold)), points[points.count - 1].1),
                    (across(Double(threshold)), share(threshold)),
                ]
            }
            drawing.path(points, look)
            let y = top + 14 + Double(index) * 34
            drawing.line(right + 10, y - 4, right + 34, y - 4, look)
            drawing.text(shortened(curve.group, 15), right + 40, y)
            drawing.text("N = \(curve.of)", right + 40, y + 14, .start, "small muted")
        }
        figure = Figure(
            id: "figure-responders-\(endpoint.id)", title: "Responders at every threshold: \(endpoint.label)",
            description:
                "For each improvement in per cent of the baseline, the share of participants who improved by at "
                + "least that. Dashed verticals are the protocol's thresholds. "
                + curves.map {
                    "\($0.group): N = \($0.of), \($0.missing) of them without a value, who count as not improved"
                }
                .joined(separator: ". ") + ".",
            caption:
                "Participants with an index and a baseline above zero; a missing value is no improvement of any size: "
                + curves.map { "\($0.group) \($0.missing) of \($0.of)" }.joined(separator: ", ")
                + ". IMMPACT: 30 % moderate, 50 % substantial.", drawing: drawing, table: Self.table(curves))
    }

    private static func axes(
        _ endpoint: Endpoint, _ across: LinearScale, _ up: LinearScale, _ drawing: inout Drawing
    ) {
        for tick in stride(from: 0.0, through: 100, by: 20) {
            drawing.line(across.from, up(tick), across.to, up(tick), "grid")
            drawing.text("\(Int(tick))", across.from - 8, up(tick) + 4, .end)
        }
        for tick in stride(from: 0.0, through: 100, by: 10) {
            drawing.text("\(Int(tick))", across(tick), up.from + 18, .middle)
        }
        for threshold in endpoint.thresholds {
            drawing.line(across(Double(threshold)), up.to, across(Double(threshold)), up.from, "reference")
        }
        drawing.line(across.from, up.from, across.to, up.from, "axis")
        drawing.text("improvement of at least, %", (across.from + across.to) / 2, up.from + 42, .middle)
        drawing.upright("% of participants", 24, (up.from + up.to) / 2)
    }

    private static func table(_ curves: [ResponderCurve]) -> Table {
        Table(
            title: "",
            columns: [Table.Column(["At least, %"], .leading)] + curves.map { Table.Column([$0.group, "n/N"]) },
            rows: stride(from: 0, through: 100, by: 10).map { threshold in
                Table.Row([Table.Cell("\(threshold)")] + curves.map { Table.Cell("\($0.counts[threshold])/\($0.of)") })
            })
    }
}

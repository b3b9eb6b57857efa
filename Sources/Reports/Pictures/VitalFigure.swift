import CanonicalJSON
import Projections
import Study
import Vocabulary

/// Vital signs over the minutes of all infusions, a panel a sign, with the protocol's limits.
struct VitalFigure {
    let figure: Figure

    private struct Panel {
        let title: String
        let signs: [(sign: MeasuredSign, look: String)]
    }

    private static let panels = [
        Panel(
            title: "Blood pressure, mmHg (systolic solid, diastolic dashed)",
            signs: [(.sbp, "vital"), (.dbp, "vital-low")]),
        Panel(title: "Heart rate, /min", signs: [(.hr, "vital")]),
        Panel(title: "SpO2, %", signs: [(.spo2, "vital")]),
        Panel(title: "Respiratory rate, /min", signs: [(.rr, "vital")]),
    ]

    /// Nothing without courses.
    init?(_ courses: [VitalCourse], _ study: StudyProtocol) {
        let minutes = courses.flatMap(\.points).map(\.minute)
        guard let first = minutes.min(), let last = minutes.max() else { return nil }
        let (left, right, height) = (56.0, 776.0, 150.0)
        let shown = Self.panels.filter { panel in panel.signs.contains { Self.has($0.sign, courses) } }
        var drawing = Drawing(height: Double(shown.count) * (height + 50) + 26)
        let across = LinearScale(Double(first)...Double(max(last, first + 1)), left, right)
        for (index, panel) in shown.enumerated() {
            let top = 26 + Double(index) * (height + 50)
            Self.draw(panel, courses, study, across, top: top, bottom: top + height, &drawing)
        }
        drawing.text("minutes since the start of the infusion", (left + right) / 2, drawing.height - 6, .middle)
        let stops = courses.compactMap(\.stop)
        figure = Figure(
            id: "figure-vitals", title: "Vital signs during infusions",
            description:
                "One panel a sign, one line an infusion, over the minutes since its start. Dashed horizontal lines "
                + "are the protocol's limits; a ring marks a value beyond one, with the participant's code. "
                + "\(courses.count) infusions of \(Set(courses.map(\.subject)).count) participants.",
            caption:
                "All infusions with vital signs, \(courses.count); the last sign \(last) min after a start. Infusions "
                + "stopped after \(stops.min() ?? 0) to \(stops.max() ?? 0) min.",
            drawing: drawing, table: Self.table(courses, study))
    }

    private static func has(_ sign: MeasuredSign, _ courses: [VitalCourse]) -> Bool {
        courses.contains { $0.points.contains { sign.value(in: $0.signs) != nil } }
    }

    private static func draw(
        _ panel: Panel, _ courses: [VitalCourse], _ study: StudyProtocol, _ across: LinearScale, top: Double,
        bottom: Double, _ drawing: inout Drawing
    ) {
        let values = panel.signs.flatMap { sign, _ in
            courses.flatMap(\.points).compactMap { sign.value(in: $0.signs) }.map(Double.init)
        }
        let limits = panel.signs.flatMap { sign, _ in sign.limits(study) }
        // Limits far from all values would press the values together.
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        let near = limits.filter { $0 >= low - (high - low) * 0.6 - 5 && $0 <= high + (high - low) * 0.6 + 5 }
        let up = LinearScale(
            min(low, near.min() ?? low) - 2...max(high, near.max() ?? high) + 2, bottom, top)
        drawing.text(panel.title, across.from, top - 8, .start, "label strong")
        for tick in up.ticks(about: 5) {
            drawing.line(across.from, up(tick), across.to, up(tick), "grid")
            drawing.text(PrintedNumber.text(tick, decimals: 0), across.from - 6, up(tick) + 4, .end)
        }
        for tick in across.ticks(about: 9) {
            drawing.line(across(tick), bottom, across(tick), bottom + 4, "axis")
            drawing.text(PrintedNumber.text(tick, decimals: 0), across(tick), bottom + 17, .middle)
        }
        drawing.line(across.from, bottom, across.to, bottom, "axis")
        drawing.line(across(0), top, across(0), bottom, "reference")
        for limit in near {
            drawing.line(across.from, up(limit), across.to, up(limit), "limit")
            drawing.text("limit \(PrintedNumber.text(limit, decimals: 0))", across.to, up(limit) - 3, .end, "small")
        }
        for (sign, look) in panel.signs {
            let bounds = sign.limitRange(study)
            for course in courses {
                let points = course.points.compactMap { point in
                    sign.value(in: point.signs).map { (point, Double($0)) }
                }
                drawing.path(points.map { (across(Double($0.0.minute)), up($0.1)) }, look)
                for (point, value) in points where !bounds.contains(value) {
                    let (x, y) = (across(Double(point.minute)), up(value))
                    drawing.link(toEvent: point.seq, "\(course.subject) \(course.infusion) \(sign.label)") { drawing in
                        drawing.circle(x, y, 4, "out", title: "\(course.subject) \(course.infusion): \(Int(value))")
                    }
                    drawing.text(course.subject.text, x + 6, y - 4, .start, "small")
                }
            }
        }
    }

    private static func table(_ courses: [VitalCourse], _ study: StudyProtocol) -> Table {
        let signs = MeasuredSign.allCases
        return Table(
            title: "",
            columns: [
                Table.Column(["Participant"], .leading), Table.Column(["Infusion"], .leading), Table.Column(["n"]),
            ] + signs.map { Table.Column(["\($0.label), \($0.unit):", "min to max"]) },
            rows: courses.map { course in
                Table.Row(
                    ([course.subject.text, course.infusion.description, "\(course.points.count)"]
                        + signs.map { sign in
                            let values = course.points.compactMap { sign.value(in: $0.signs) }
                            guard let low = values.min(), let high = values.max() else { return "-" }
                            return low == high ? "\(low)" : "\(low) to \(high)"
                        }).map { Table.Cell($0) })
            })
    }
}

extension MeasuredSign {
    /// The limits of the protocol beyond which somebody has to look or to act.
    fileprivate func limits(_ study: StudyProtocol) -> [Double] {
        guard let sign = LimitedSign(rawValue: rawValue), let limit = study.limit(sign) else { return [] }
        let all = [limit.softMinimum, limit.softMaximum, limit.alertMinimum, limit.alertMaximum]
        return Set(all.compactMap { $0 }.map { ExactRatio($0).double }).sorted()
    }

    /// The values inside all limits.
    fileprivate func limitRange(_ study: StudyProtocol) -> ClosedRange<Double> {
        guard let sign = LimitedSign(rawValue: rawValue), let limit = study.limit(sign) else {
            return -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
        }
        let low = [limit.softMinimum, limit.alertMinimum].compactMap { $0 }.map { ExactRatio($0).double }.max()
        let high = [limit.softMaximum, limit.alertMaximum].compactMap { $0 }.map { ExactRatio($0).double }.min()
        let from = low ?? -.greatestFiniteMagnitude
        return from...max(from, high ?? .greatestFiniteMagnitude)
    }
}

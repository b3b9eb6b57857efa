import Projections
import Study

/// One infusion minute by minute: the rate, blood pressure, heart rate and saturation, and what began meanwhile.
struct InfusionFigure {
    let figure: Figure

    private static let (left, right) = (128.0, 780.0)

    init(_ course: InfusionCourse) {
        let minutes = course.vitals.points.map(\.minute) + [course.vitals.stop ?? 0, 0]
        let across = LinearScale(Double(minutes.min() ?? 0)...Double(max(1, minutes.max() ?? 1)), Self.left, Self.right)
        var drawing = Drawing(height: 266)
        Self.rates(course, across, &drawing)
        Self.signs(
            course, [(.sbp, "vital", "SBP"), (.dbp, "vital-low", "DBP dashed"), (.hr, "faint", "HR thin")],
            "mmHg, /min", across,
            top: 64, bottom: 164, &drawing)
        Self.signs(course, [(.spo2, "vital", "SpO2")], "%", across, top: 180, bottom: 220, &drawing)
        for tick in across.ticks(about: 10) {
            drawing.line(across(tick), 18, across(tick), 220, "grid")
            drawing.text(PrintedNumber.text(tick, decimals: 0), across(tick), 236, .middle)
        }
        drawing.line(Self.left, 220, Self.right, 220, "axis")
        drawing.text("minutes since the start", (Self.left + Self.right) / 2, 256, .middle)
        Self.onsets(course, across, &drawing)
        let (subject, infusion) = (course.vitals.subject, course.vitals.infusion)
        figure = Figure(
            id: "figure-\(subject)-\(infusion)", title: "\(subject) \(infusion) minute by minute",
            description:
                "Above the rate in milligrams an hour, below blood pressure and heart rate, below those oxygen "
                + "saturation, over the minutes since the start. Digits are adverse events that began, by worst grade. "
                + "\(course.vitals.points.count) sets of vital signs, \(course.onsets.count) adverse events.",
            caption: "\(infusion): rate, SBP and DBP, HR, SpO2; adverse events at their onset by worst grade.",
            drawing: drawing, table: Table(title: "", columns: []))
    }

    private static func rates(_ course: InfusionCourse, _ across: LinearScale, _ drawing: inout Drawing) {
        let highest = max(1, course.stretches.compactMap(\.mgPerHour).max() ?? 1)
        drawing.text("rate, mg/h", 8, 40)
        drawing.text(PrintedNumber.text(highest, decimals: 1), left - 6, 26, .end, "small muted")
        for stretch in course.stretches {
            let (from, to) = (across(Double(stretch.from)), across(Double(stretch.to)))
            let height = 34 * (stretch.mgPerHour ?? 0) / highest
            drawing.rectangle(from, 54 - height, to - from, height, "first-band")
            drawing.line(from, 54 - height, to, 54 - height, "infusion-line")
        }
        drawing.line(left, 54, right, 54, "axis")
    }

    private static func signs(
        _ course: InfusionCourse, _ signs: [(sign: MeasuredSign, look: String, name: String)], _ unit: String,
        _ across: LinearScale, top: Double, bottom: Double, _ drawing: inout Drawing
    ) {
        let values = signs.flatMap { sign, _, _ in course.vitals.points.compactMap { sign.value(in: $0.signs) } }
        guard let low = values.min(), let high = values.max() else { return }
        let up = LinearScale(Double(low) - 2...Double(high) + 2, bottom, top)
        drawing.text(signs.map(\.name).joined(separator: ", "), 8, (top + bottom) / 2)
        drawing.text(unit, 8, (top + bottom) / 2 + 15, .start, "small muted")
        for bound in Set([low, high]).sorted() {
            drawing.text("\(bound)", left - 6, up(Double(bound)) + 4, .end, "small muted")
        }
        for (sign, look, _) in signs {
            let points = course.vitals.points.compactMap { point in
                sign.value(in: point.signs).map { (across(Double(point.minute)), up(Double($0))) }
            }
            drawing.path(points, look)
            drawing.dots(points, "vital-dot")
        }
        drawing.line(left, bottom, right, bottom, "grid")
    }

    private static func onsets(_ course: InfusionCourse, _ across: LinearScale, _ drawing: inout Drawing) {
        var last = -Double.infinity
        for onset in course.onsets {
            let x = max(across(Double(onset.minute)), last + 18)
            last = x
            drawing.link(toEvent: onset.seq, onset.label) { drawing in
                drawing.circle(x, 10, 8, "ae ae\(onset.grade ?? 0)", title: "\(onset.label) at \(onset.minute) min")
                drawing.text(
                    onset.grade.map(String.init) ?? "?", x, 14, .middle, "digit digit\(onset.grade ?? 0)")
            }
        }
    }
}

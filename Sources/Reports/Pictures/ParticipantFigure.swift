import CivilTime
import Projections
import Study

/// One participant's time line: lanes over study days.
struct ParticipantFigure {
    let figure: Figure

    private static let (left, right, top) = (128.0, 780.0, 40.0)
    private static let heights: [ParticipantCourse.Lane: Double] = [.infusions: 44, .score: 64]

    init(_ course: ParticipantCourse, table: Table) {
        let days = course.marks.flatMap { [$0.day, $0.endDay ?? $0.day] }
        let scale = LinearScale((days.min() ?? 0) - 1...(days.max() ?? 1) + 1, Self.left, Self.right)
        var tops: [ParticipantCourse.Lane: Double] = [:]
        var y = Self.top
        for lane in ParticipantCourse.Lane.allCases {
            tops[lane] = y
            y += Self.heights[lane] ?? 26
        }
        var drawing = Drawing(height: y + 44)
        for tick in Self.ticks(scale) {
            drawing.line(scale(tick), Self.top, scale(tick), y, "grid")
            let day = Int(tick)
            drawing.text("\(day < 0 ? day : day + 1)", scale(tick), y + 16, .middle)
        }
        drawing.line(Self.left, y, Self.right, y, "axis")
        drawing.text("study day (day 1 = \(course.firstDay))", (Self.left + Self.right) / 2, y + 36, .middle)
        drawing.text(
            "S screened  C consent  E enrolled  F finished  L left  X consent withdrawn  M missed  c corrected  q "
                + "query  "
                + "hollow: late entry", 8, 18, .start, "small")
        for lane in ParticipantCourse.Lane.allCases {
            let top = tops[lane] ?? 0
            let height = Self.heights[lane] ?? 26
            drawing.text(lane.label, 8, top + height / 2 + 4)
            drawing.line(Self.left, top + height, Self.right, top + height, "grid")
            let marks = course.marks.filter { $0.lane == lane }
            LanePainter(scale: scale, top: top, height: height).draw(marks, lane, &drawing)
        }
        let counts = ParticipantCourse.Lane.allCases.map { lane in
            "\(course.marks.count { $0.lane == lane }) \(lane.label)"
        }
        figure = Figure(
            id: "figure-\(course.subject)", title: "Time line of \(course.subject)",
            description: "Lanes over study days; hollow marks were entered late. \(counts.joined(separator: ", ")).",
            caption:
                "By the time it happened, corrected. Infusions: height is mg/kg. Adverse events: worst grade. What is "
                + "not known to the day is in the table only.", drawing: drawing, table: table)
    }

    private static func ticks(_ scale: LinearScale) -> [Double] {
        scale.ticks(about: 9).map { $0.rounded() }.filter {
            $0 >= scale.domain.lowerBound && $0 <= scale.domain.upperBound
        }
    }
}

extension ParticipantCourse.Lane {
    /// Its name at the axis.
    fileprivate var label: String {
        switch self {
        case .milestones: "milestones"
        case .infusions: "infusions, mg/kg"
        case .score: "score"
        case .pressure: "peak SBP, mmHg"
        case .adverseEvents: "adverse events"
        case .visits: "assessments"
        case .deviations: "deviations"
        case .record: "record"
        }
    }
}

/// Draws the marks of one lane.
private struct LanePainter {
    let scale: LinearScale
    let top: Double
    let height: Double

    private var middle: Double { top + height / 2 }

    func draw(_ marks: [ParticipantCourse.Mark], _ lane: ParticipantCourse.Lane, _ drawing: inout Drawing) {
        switch lane {
        case .infusions: infusions(marks, &drawing)
        case .score: scores(marks, &drawing)
        case .adverseEvents: adverseEvents(marks, &drawing)
        case .milestones, .pressure, .record: letters(marks, &drawing)
        case .visits, .deviations: signs(marks, lane, &drawing)
        }
    }

    private func infusions(_ marks: [ParticipantCourse.Mark], _ drawing: inout Drawing) {
        let highest = max(2.5, marks.compactMap(\.value).max() ?? 0)
        let base = top + height - 2
        for mark in marks {
            let x = scale(mark.day)
            let tall = (height - 16) * (mark.value ?? highest / 2) / highest
            drawing.link(toEvent: mark.seq, mark.label) { drawing in
                drawing.rectangle(
                    x - 3, base - tall, 6, tall, mark.isLate || mark.value == nil ? "infusion hollow" : "infusion",
                    title: mark.label)
            }
        }
        // Side by side the numbers would lie on each other.
        if marks.count <= 8 {
            for mark in marks where mark.value != nil {
                drawing.text(
                    PrintedNumber.text(mark.value, decimals: 2), scale(mark.day) + 6, top + 12, .start, "small")
            }
        }
    }

    private func scores(_ marks: [ParticipantCourse.Mark], _ drawing: inout Drawing) {
        let highest = max(10, marks.compactMap(\.value).max() ?? 10)
        let up = LinearScale(min(0, marks.compactMap(\.value).min() ?? 0)...highest, top + height - 6, top + 6)
        for bound in [up.domain.lowerBound, up.domain.upperBound] {
            drawing.text(PrintedNumber.text(bound, decimals: 0), 122, up(bound) + 4, .end, "small muted")
        }
        var groups: [String] = []
        for mark in marks where !groups.contains(mark.group ?? "") { groups.append(mark.group ?? "") }
        for group in groups {
            drawing.path(
                marks.filter { ($0.group ?? "") == group }.map { (scale($0.day), up($0.value ?? 0)) }, "pain")
        }
        for mark in marks {
            let (x, y) = (scale(mark.day), up(mark.value ?? 0))
            drawing.link(toEvent: mark.seq, mark.label) { drawing in
                drawing.circle(x, y, 3, mark.isLate ? "event hollow" : "pain-dot", title: mark.label)
            }
        }
    }

    private func adverseEvents(_ marks: [ParticipantCourse.Mark], _ drawing: inout Drawing) {
        var last = -Double.infinity
        for mark in marks {
            let x = max(scale(mark.day), last + 17)
            last = x
            let grade = Int(mark.value ?? 0)
            let end = mark.isContinuing ? scale.to : mark.endDay.map { scale($0) }
            drawing.link(toEvent: mark.seq, mark.label) { drawing in
                if let end, end > x { drawing.line(x, middle, end, middle, "ae-line") }
                if mark.isContinuing {
                    drawing.path(
                        [(scale.to - 7, middle - 4), (scale.to, middle), (scale.to - 7, middle + 4)], "ae ae3",
                        isClosed: true)
                }
                drawing.circle(x, middle, 8, mark.isLate ? "ae ae\(grade) hollow" : "ae ae\(grade)", title: mark.label)
                drawing.text(mark.sign, x, middle + 4, .middle, mark.isLate ? "digit digit0" : "digit digit\(grade)")
            }
        }
    }

    /// Letters; where they would lie on each other they share one place.
    private func letters(_ marks: [ParticipantCourse.Mark], _ drawing: inout Drawing) {
        var last = -Double.infinity
        for mark in marks {
            let x = max(scale(mark.day), last + Double(mark.sign.count) * 8 + 3)
            last = x
            drawing.link(toEvent: mark.seq, mark.label) { drawing in
                drawing.text(mark.sign, x, middle + 4, .middle, mark.isLate ? "label muted" : "label strong")
            }
        }
    }

    private func signs(
        _ marks: [ParticipantCourse.Mark], _ lane: ParticipantCourse.Lane, _ drawing: inout Drawing
    ) {
        for mark in marks {
            let x = scale(mark.day)
            drawing.link(toEvent: mark.seq, mark.label) { drawing in
                if mark.sign == "M" {
                    drawing.text("M", x, middle + 4, .middle, "label strong")
                } else if lane == .deviations {
                    drawing.diamond(x, middle, 6, mark.isLate ? "deviation hollow" : "deviation", title: mark.label)
                } else {
                    drawing.rectangle(
                        x - 1.5, middle - 7, 3, 14, mark.isLate ? "event hollow" : "event", title: mark.label)
                }
            }
        }
    }
}

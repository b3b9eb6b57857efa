import Projections
import Study
import Vocabulary

/// Adverse events over each participant's time in the study: a bar a participant, digits are worst grades.
struct SwimmerFigure {
    let figure: Figure

    private static let (left, right, top, row) = (76.0, 770.0, 34.0, 19.0)

    /// Nothing without participants.
    init?(_ lanes: [SwimmerLane], _ group: StudyGroup) {
        guard !lanes.isEmpty else { return nil }
        let last = lanes.map(\.lastDay).max() ?? 1
        let days = LinearScale(1...Double(max(2, last)), Self.left, Self.right)
        let bottom = Self.top + Double(lanes.count) * Self.row
        var drawing = Drawing(height: bottom + 44)
        for tick in Self.ticks(days) {
            drawing.line(days(tick), Self.top, days(tick), bottom, "grid")
            drawing.text("\(Int(tick))", days(tick), bottom + 16, .middle)
        }
        drawing.line(Self.left, bottom, Self.right, bottom, "axis")
        drawing.text(
            "study day (day 1 = first infusion, or enrolment)", (Self.left + Self.right) / 2, bottom + 34, .middle)
        drawing.text("bar: time in the study   |: infusion   digit: worst grade   ring and S: serious", Self.left, 18)
        for (index, lane) in lanes.enumerated() {
            Self.draw(lane, Self.top + (Double(index) + 0.5) * Self.row, days, &drawing)
        }
        figure = Figure(
            id: "figure-swimmer-\(group.id)", title: "Adverse events over time: \(group.label)",
            description: "One bar a participant, the longest time first. Vertical strokes are infusions; a digit in a "
                + "circle is the worst grade of an adverse event at its onset, a question mark one that was not "
                + "graded; a "
                + "ring with S is serious; a line runs to its end, an arrow means that it continues. "
                + "\(lanes.count) participants, \(lanes.reduce(0) { $0 + $1.marks.count }) adverse events.",
            caption:
                "Treatment-emergent adverse events of participants who count for safety; those of one day stand side "
                + "by side. Events whose onset is not "
                + "known to the day are not drawn: \(lanes.reduce(0) { $0 + $1.undated }).",
            drawing: drawing, table: Self.table(lanes))
    }

    private static func ticks(_ scale: LinearScale) -> [Double] {
        [1] + scale.ticks(about: 8).filter { $0 > 1 && scale($0) - scale(1) > 24 }
    }

    private static func draw(_ lane: SwimmerLane, _ y: Double, _ days: LinearScale, _ drawing: inout Drawing) {
        drawing.text(lane.subject.text, left - 15, y + 4, .end)
        let end = days(Double(lane.lastDay))
        drawing.rectangle(left, y - 5, end - left, 10, "bar")
        if lane.isContinuing {
            drawing.path([(end, y - 5), (end + 8, y), (end, y + 5)], "head", isClosed: true)
        }
        for day in lane.infusionDays {
            drawing.line(days(Double(day)), y - 7, days(Double(day)), y + 7, "infusion-line")
        }
        // Marks of one day stand side by side, each at or after its place.
        var last = -Double.infinity
        for mark in lane.marks {
            let x = max(days(Double(mark.day)), last)
            last = x + (mark.isSerious ? 30 : 16)
            draw(mark, x, y, days, laneEnd: end, &drawing)
        }
    }

    private static func draw(
        _ mark: SwimmerLane.Mark, _ x: Double, _ y: Double, _ days: LinearScale, laneEnd: Double,
        _ drawing: inout Drawing
    ) {
        drawing.link(toEvent: mark.seq, mark.label) { drawing in
            if mark.isContinuing {
                drawing.line(x, y, max(x + 12, laneEnd), y, "ae-line")
                drawing.path(
                    [(max(x + 12, laneEnd), y - 4), (max(x + 12, laneEnd) + 7, y), (max(x + 12, laneEnd), y + 4)],
                    "ae3 ae",
                    isClosed: true)
            } else if let end = mark.endDay, days(Double(end)) > x {
                drawing.line(x, y, days(Double(end)), y, "ae-line")
            }
            let grade = mark.grade ?? 0
            drawing.circle(
                x, y, 7, "ae ae\(grade)",
                title: "\(mark.label), grade \(mark.grade.map(String.init) ?? "unknown"), day \(mark.day)")
            if mark.isSerious {
                drawing.circle(x, y, 9, "serious")
                drawing.text("S", x + 11, y + 4, .start, "small strong")
            }
            drawing.text(mark.grade.map(String.init) ?? "?", x, y + 4, .middle, "digit digit\(grade)")
        }
    }

    private static func table(_ lanes: [SwimmerLane]) -> Table {
        Table(
            title: "",
            columns: ["Participant", "Term", "Grade", "Onset, day", "End, day", "Serious"].map {
                Table.Column([$0], .leading)
            },
            rows: lanes.flatMap { lane in
                lane.marks.map { mark in
                    let end = mark.isContinuing ? "continuing" : mark.endDay.map(String.init) ?? "not known"
                    return Table.Row(
                        [Table.Cell(lane.subject.text), Table.Cell(mark.label, addresses: [], event: mark.seq)]
                            + [
                                mark.grade.map(String.init) ?? "not graded", "\(mark.day)", end,
                                mark.isSerious ? "yes" : "no",
                            ].map { Table.Cell($0) })
                }
            })
    }
}

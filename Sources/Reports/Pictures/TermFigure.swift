import Projections
import Study
import Vocabulary

/// Adverse events by term: the share of participants with its interval, and how many by worst grade.
struct TermFigure {
    let figure: Figure

    private static let (top, row, labels) = (54.0, 22.0, 176.0)

    /// A panel for each of some groups; nothing if there are no adverse events.
    init?(_ profiles: [TermProfile], _ groups: [StudyGroup], percent: Int) {
        let names = Set(groups.map(\.label.text))
        let shown =
            profiles.first?.shares.indices.filter { index in
                profiles[0].shares[index].of > 0 && names.contains(profiles[0].shares[index].group)
            } ?? []
        guard !profiles.isEmpty, !shown.isEmpty else { return nil }
        let panel = (Drawing(height: 0).width - Self.labels - 12) / Double(shown.count)
        let bottom = Self.top + Double(profiles.count) * Self.row
        var drawing = Drawing(height: bottom + 42)
        for (index, profile) in profiles.enumerated() {
            let y = Self.top + (Double(index) + 0.5) * Self.row
            drawing.text(
                shortened(profile.label, 26), Self.labels - 10, y + 4, .end, index == 0 ? "label strong" : "label")
            drawing.line(Self.labels, y, Drawing(height: 0).width - 8, y, "grid")
        }
        for (column, group) in shown.enumerated() {
            Self.draw(
                profiles, group, from: Self.labels + Double(column) * panel, width: panel, bottom: bottom, &drawing)
        }
        figure = Figure(
            id: "figure-terms", title: "Adverse events by term and worst grade",
            description:
                "One row a term, one panel a group. A dot is the share of participants with the term, the line "
                + "its \(percent) per cent interval by Clopper and Pearson; beside it participants by worst grade, "
                + "under the question mark those never graded.",
            caption:
                "Participants with treatment-emergent adverse events, n of N; each counts once a term, at the worst "
                + "grade it had. No group is tested against another here.",
            drawing: drawing, table: Self.table(profiles, shown))
    }

    private static func draw(
        _ profiles: [TermProfile], _ group: Int, from x: Double, width: Double, bottom: Double, _ drawing: inout Drawing
    ) {
        let grades = 6 * 17.0
        let scale = LinearScale(0...100, x + 8, x + width - grades - 50)
        let first = profiles[0].shares[group]
        drawing.text("\(first.group), N = \(first.of)", x + 8, 18, .start, "label strong")
        let gradeX = { (grade: Int) in x + width - grades + Double(grade - 1) * 17 }
        drawing.text("n", x + width - grades - 24, top - 8, .middle, "small muted")
        drawing.text("grade", x + width - grades - 6, top - 22, .start, "small muted")
        for grade in 1...6 {
            drawing.text(grade == 6 ? "?" : "\(grade)", gradeX(grade), top - 8, .middle, "small muted")
        }
        for tick in [0.0, 50, 100] {
            drawing.line(scale(tick), top - 4, scale(tick), bottom, "grid")
            drawing.text("\(Int(tick))", scale(tick), bottom + 16, .middle, "small")
        }
        drawing.text("% of participants", scale(50), bottom + 33, .middle, "small")
        for (index, profile) in profiles.enumerated() {
            let y = top + (Double(index) + 0.5) * row
            let share = profile.shares[group]
            if let interval = share.interval {
                drawing.line(scale(interval.lower * 100), y, scale(interval.upper * 100), y, "quartile")
            }
            let value = 100 * Double(share.participants) / Double(share.of)
            drawing.circle(scale(value), y, 4.5, "pain-dot", title: "\(share.participants) of \(share.of)")
            drawing.text("\(share.participants)", x + width - grades - 24, y + 4, .middle)
            for grade in 0...5 where share.grades[grade] ?? 0 > 0 {
                let x = gradeX(grade == 0 ? 6 : grade)
                drawing.rectangle(x - 8, y - 8, 16, 16, "ae\(grade)")
                drawing.text("\(share.grades[grade] ?? 0)", x, y + 4, .middle, "digit digit\(grade)")
            }
        }
    }

    private static func table(_ profiles: [TermProfile], _ shown: [Int]) -> Table {
        Table(
            title: "",
            columns: [Table.Column(["Term"], .leading)]
                + shown.flatMap { group -> [Table.Column] in
                    let name = profiles[0].shares[group].group
                    return [
                        Table.Column(["\(name):", "n/N [events]"]), Table.Column(["\(name):", "grades 1 to 5, none"]),
                    ]
                },
            rows: profiles.map { profile in
                Table.Row(
                    [Table.Cell(profile.label)]
                        + shown.flatMap { group -> [Table.Cell] in
                            let share = profile.shares[group]
                            return [
                                Table.Cell("\(share.participants)/\(share.of) [\(share.events)]"),
                                Table.Cell(
                                    [1, 2, 3, 4, 5, 0].map { String(share.grades[$0] ?? 0) }.joined(separator: " ")),
                            ]
                        })
            })
    }
}

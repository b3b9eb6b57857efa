import Projections
import Study
import Vocabulary

/// An endpoint before and after in each participant: small multiples, and an overlay with median and quartiles.
struct TrajectoryFigures {
    let figures: [Figure]

    /// Nothing for a group without values.
    init(_ endpoint: Endpoint, _ group: StudyGroup, _ view: StudyView) {
        let all = view.trajectories(of: endpoint, in: group)
        let values = all.flatMap(\.steps).flatMap { [$0.baseline, $0.post] }.compactMap { $0 }
        guard let low = values.min(), let high = values.max() else {
            figures = []
            return
        }
        let bounds = view.bounds(of: endpoint).flatMap { $0.upperBound - $0.lowerBound <= 100 ? $0 : nil } ?? low...high
        let words = Words(endpoint, group, view.study)
        figures = [
            TrajectoryPanels(all, bounds, words).figure, TrajectoryOverlay(all, bounds, words).figure,
        ]
    }

    /// What the pictures of one endpoint and group are called.
    struct Words {
        let id: String
        let endpoint: String
        let group: String
        let better: String
        let before: String
        let after: String

        init(_ endpoint: Endpoint, _ group: StudyGroup, _ study: StudyProtocol) {
            id = "\(endpoint.id)-\(group.id)"
            self.endpoint = endpoint.label.text
            self.group = group.label.text
            better = endpoint.direction == .lowerBetter ? "lower is better" : "higher is better"
            before = endpoint.baseline.flatMap { study.timepoint($0)?.label.text } ?? "before"
            after = study.timepoint(endpoint.timepoint)?.label.text ?? "after"
        }

        /// The table of all steps.
        func table(_ all: [Trajectory]) -> Table {
            Table(
                title: "",
                columns: [
                    Table.Column(["Participant"], .leading), Table.Column(["Infusion"], .leading),
                    Table.Column([before]), Table.Column([after]), Table.Column(["Index"], .leading),
                ],
                rows: all.flatMap { trajectory in
                    trajectory.steps.map { step in
                        Table.Row(
                            [
                                trajectory.subject.text, step.infusion?.description ?? "-", number(step.baseline),
                                number(step.post), step.isIndex ? "yes" : "no",
                            ].map { Table.Cell($0) })
                    }
                })
        }

        private func number(_ value: Double?) -> String {
            guard let value else { return "missing" }
            return value == value.rounded()
                ? PrintedNumber.text(value, decimals: 0) : PrintedNumber.text(value, decimals: 2)
        }
    }
}

/// Small multiples: a panel for each participant, a stroke for each infusion.
struct TrajectoryPanels {
    let figure: Figure

    private static let (columns, panelWidth, panelHeight, left, top) = (10, 74.0, 66.0, 42.0, 28.0)

    init(_ all: [Trajectory], _ bounds: ClosedRange<Double>, _ words: TrajectoryFigures.Words) {
        let rows = (all.count + Self.columns - 1) / Self.columns
        var drawing = Drawing(height: Self.top + Double(rows) * (Self.panelHeight + 22) + 30)
        let most = all.map(\.steps.count).max() ?? 1
        for (index, trajectory) in all.enumerated() {
            let x = Self.left + Double(index % Self.columns) * (Self.panelWidth + 2)
            let y = Self.top + Double(index / Self.columns) * (Self.panelHeight + 22)
            Self.draw(trajectory, x, y, bounds, most, showsScale: index % Self.columns == 0, &drawing)
        }
        drawing.upright("score, \(words.better)", 12, drawing.height / 2)
        drawing.text(
            most > 1 ? "infusions in order of time; bold: the index" : "before and after", 420, drawing.height - 8,
            .middle)
        figure = Figure(
            id: "figure-panels-\(words.id)", title: "\(words.endpoint) of each participant: \(words.group)",
            description:
                "One small panel a participant. Each stroke goes from \(words.before) to \(words.after) of one "
                + "infusion; the index is bold. Between infusions nothing is drawn. A single dot: the other value is "
                + "missing. \(all.count) participants.",
            caption:
                "Participants with an index, by code; all infusions of the part in order of time. Missing values are "
                + "not bridged.", drawing: drawing, table: words.table(all))
    }

    private static func draw(
        _ trajectory: Trajectory, _ x: Double, _ y: Double, _ bounds: ClosedRange<Double>, _ most: Int,
        showsScale: Bool,
        _ drawing: inout Drawing
    ) {
        let scale = LinearScale(bounds, y + panelHeight - 4, y + 6)
        drawing.rectangle(x, y, panelWidth - 4, panelHeight, "cell-blank")
        drawing.text(trajectory.subject.text, x + 3, y - 4, .start, "small")
        if showsScale {
            for bound in [bounds.lowerBound, bounds.upperBound] {
                drawing.text(PrintedNumber.text(bound, decimals: 0), x - 5, scale(bound) + 4, .end, "small")
            }
        }
        let step = (panelWidth - 14) / Double(max(1, most))
        for (index, infusion) in trajectory.steps.enumerated() {
            let from = x + 5 + Double(index) * step
            let ends = [(from, infusion.baseline), (from + step * 0.7, infusion.post)].compactMap { x, value in
                value.map { (x, scale($0)) }
            }
            let look = infusion.isIndex ? "median" : "faint"
            if ends.count == 2 { drawing.path(ends, look) }
            for end in ends {
                drawing.circle(end.0, end.1, infusion.isIndex ? 2.6 : 1.6, infusion.isIndex ? "pain-dot" : "faint-dot")
            }
        }
    }
}

/// All participants' index on one axis, with median and quartiles.
struct TrajectoryOverlay {
    let figure: Figure

    init(_ all: [Trajectory], _ bounds: ClosedRange<Double>, _ words: TrajectoryFigures.Words) {
        let (before, after, top, bottom) = (250.0, 550.0, 24.0, 330.0)
        var drawing = Drawing(height: 396)
        let scale = LinearScale(bounds, bottom, top)
        for tick in scale.ticks(about: 6) {
            drawing.line(180, scale(tick), 620, scale(tick), "grid")
            drawing.text(PrintedNumber.text(tick, decimals: 0), 170, scale(tick) + 4, .end)
        }
        drawing.upright("\(words.endpoint), \(words.better)", 130, (top + bottom) / 2)
        let steps = all.compactMap(\.index)
        for step in steps {
            let ends = [(before, step.baseline), (after, step.post)].compactMap { x, value in
                value.map { (x, scale($0)) }
            }
            if ends.count == 2 { drawing.path(ends, "faint") }
            for end in ends { drawing.circle(end.0, end.1, 2.2, "faint-dot") }
        }
        var medians: [(Double, Double)] = []
        for (x, name, values) in [
            (before, words.before, steps.compactMap(\.baseline)), (after, words.after, steps.compactMap(\.post)),
        ] {
            drawing.text(name, x, bottom + 24, .middle)
            drawing.text("n = \(values.count)", x, bottom + 42, .middle)
            guard let summary = Quartiles(values) else { continue }
            let away = x == before ? -14.0 : 14.0
            drawing.line(x + away, scale(summary.lower), x + away, scale(summary.upper), "quartile")
            drawing.circle(x + away, scale(summary.median), 5, "pain-dot")
            drawing.text(
                "median \(PrintedNumber.text(summary.median, decimals: 1))", x + away * 1.8, scale(summary.median) + 4,
                x == before ? .end : .start, "label strong")
            medians.append((x + away, scale(summary.median)))
        }
        drawing.path(medians, "median")
        figure = Figure(
            id: "figure-overlay-\(words.id)", title: "\(words.endpoint) at the index: \(words.group)",
            description:
                "Faint lines are participants, from \(words.before) to \(words.after). The bold line joins the "
                + "medians, the bars beside it are the quartiles. \(steps.count) participants.",
            caption: "Participants with an index; a value that is missing is not drawn, and n says how many there are.",
            drawing: drawing, table: words.table(all.map { Trajectory(indexOf: $0) }))
    }
}

extension Trajectory {
    /// Only the step of the index.
    fileprivate init(indexOf trajectory: Trajectory) {
        self.init(subject: trajectory.subject, steps: trajectory.steps.filter(\.isIndex))
    }
}

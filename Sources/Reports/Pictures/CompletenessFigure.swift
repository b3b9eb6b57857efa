import Projections
import Study
import Vocabulary

/// Which required assessments are there, participant by participant; a letter a cell.
struct CompletenessFigure {
    let figure: Figure

    private static let (left, top, row, width) = (84.0, 96.0, 18.0, 96.0)

    private struct Slot: Hashable {
        let part: PartID
        let timepoint: Code
        let instrument: Code
    }

    /// Nothing without required assessments of anybody.
    init?(_ cells: [CompletenessCell], _ study: StudyProtocol) {
        var slots: [Slot] = []
        for cell in cells {
            let slot = Slot(part: cell.part, timepoint: cell.timepoint, instrument: cell.instrument)
            if !slots.contains(slot) { slots.append(slot) }
        }
        slots = study.parts.flatMap { part in slots.filter { $0.part == part.id } }
        guard !slots.isEmpty else { return nil }
        let subjects = Set(cells.map(\.subject)).sorted()
        let grid = Dictionary(grouping: cells) { cell in
            [cell.subject.text, cell.part.text, cell.timepoint.text, cell.instrument.text]
        }
        let width = min(Self.width, (790 - Self.left) / Double(slots.count))
        var drawing = Drawing(height: Self.top + Double(subjects.count) * Self.row + 14)
        for (column, slot) in slots.enumerated() {
            Self.head(slot, study, Self.left + Double(column) * width, width, &drawing)
        }
        for (index, subject) in subjects.enumerated() {
            let y = Self.top + Double(index) * Self.row
            drawing.text(subject.text, Self.left - 8, y + 13, .end)
            for (column, slot) in slots.enumerated() {
                let key = [subject.text, slot.part.text, slot.timepoint.text, slot.instrument.text]
                Self.draw(grid[key] ?? [], Self.left + Double(column) * width, y, width, &drawing)
            }
        }
        drawing.text(
            "W in its window   L outside   O omitted with a reason   M missing   x left before   \u{00B7} not due yet",
            Self.left, 16)
        figure = Figure(
            id: "figure-completeness", title: "Completeness of required assessments",
            description:
                "One row a participant, one column an assessment. W: recorded in its window, L: outside it, O: "
                + "omitted with a reason, M: missing, x: left, lost or dead before, a dot: not due yet; a blank: not "
                + "expected. A number tells how "
                + "many "
                + "infusions a letter stands for; the worst of them is shown.",
            caption: "Required assessments of everybody enrolled, of every infusion of the part.", drawing: drawing,
            table: Self.table(cells, study))
    }

    private static func head(
        _ slot: Slot, _ study: StudyProtocol, _ x: Double, _ width: Double, _ drawing: inout Drawing
    ) {
        let names = [
            study.part(slot.part)?.label.text ?? slot.part.text,
            study.timepoint(slot.timepoint)?.label.text ?? slot.timepoint.text,
            study.instrument(slot.instrument)?.label.text ?? slot.instrument.text,
        ]
        for (line, name) in names.enumerated() {
            drawing.text(
                shortened(name, max(4, Int(width / 6.2))), x + 3, 46 + Double(line) * 15, .start,
                line == 0 ? "small strong" : "small")
        }
    }

    private static func draw(
        _ cells: [CompletenessCell], _ x: Double, _ y: Double, _ width: Double, _ drawing: inout Drawing
    ) {
        let order: [Completeness] = [.missing, .omitted, .outside, .left, .pending, .inWindow]
        guard let worst = order.first(where: { state in cells.contains { $0.state == state } }) else { return }
        let count = cells.count { $0.state == worst }
        let look =
            switch worst {
            case .inWindow: "cell"
            case .outside: "cell-late"
            case .omitted, .missing, .pending, .left: "cell-blank"
            }
        drawing.rectangle(x, y, width - 2, row - 2, look)
        let letter = worst.letter + (cells.count > 1 ? " \(count)/\(cells.count)" : "")
        drawing.text(letter, x + 6, y + 12, .start, worst == .outside ? "cell-late-text" : "cell-text")
    }

    private static func table(_ cells: [CompletenessCell], _ study: StudyProtocol) -> Table {
        Table(
            title: "",
            columns: ["Participant", "Part", "Time point", "Instrument", "Infusion", "State"].map {
                Table.Column([$0], .leading)
            },
            rows: cells.map { cell in
                Table.Row(
                    [
                        cell.subject.text, cell.part.text, cell.timepoint.text, cell.instrument.text,
                        cell.infusion?.description ?? "-", cell.state.rawValue,
                    ].map { Table.Cell($0) })
            })
    }
}

extension Completeness {
    /// The letter that stands for it.
    fileprivate var letter: String {
        switch self {
        case .inWindow: "W"
        case .outside: "L"
        case .omitted: "O"
        case .missing: "M"
        case .pending: "\u{00B7}"
        case .left: "x"
        }
    }
}

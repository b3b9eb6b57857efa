import Projections
import Study
import Vocabulary

/// The way of participants through one group, as STROBE draws it (items 13a to 13c): boxes down, who left at the right.
struct FlowFigure {
    let figure: Figure

    private static let (mainX, mainWidth, sideX, sideWidth) = (40.0, 340.0, 440.0, 330.0)
    private static let lineHeight = 17.0

    init(_ group: FlowTable.Group, _ study: StudyProtocol, table: Table) {
        var drawing = Drawing(height: 0)
        var y = 12.0
        let rows = Self.rows(group, study)
        for (index, row) in rows.enumerated() {
            let height = Self.height(max(row.main.count, row.side.isEmpty ? 1 : row.side.count))
            Self.box(row.main, Self.mainX, y, Self.mainWidth, Self.height(row.main.count), &drawing)
            if !row.side.isEmpty {
                let at = y + Self.height(row.main.count) / 2
                Self.arrow(Self.mainX + Self.mainWidth, at, Self.sideX, at, &drawing)
                Self.box(row.side, Self.sideX, y, Self.sideWidth, Self.height(row.side.count), &drawing)
            }
            if index + 1 < rows.count {
                let x = Self.mainX + Self.mainWidth / 2
                Self.arrow(x, y + Self.height(row.main.count), x, y + height + 26, &drawing)
            }
            y += height + 26
        }
        let words = rows.map { row in (row.main + row.side).joined(separator: "; ") }.joined(separator: ". ")
        figure = Figure(
            id: "figure-flow-\(group.group)", title: "Flow of participants: \(group.label)",
            description: "Boxes from top to bottom, participants who left at the right. \(words).",
            caption: "Participants. Counted from the events of the study, as the table of the flow is.",
            drawing: drawing.resized(height: y), table: table)
    }

    private struct Row {
        var main: [String]
        var side: [String] = []
    }

    private static func rows(_ group: FlowTable.Group, _ study: StudyProtocol) -> [Row] {
        let count = { (stage: FlowStage) in group.participants(stage) ?? 0 }
        let failing = group.counts.compactMap { counted -> String? in
            guard case .failing(let id) = counted.stage, counted.participants > 0 else { return nil }
            let label = study.parts.lazy.compactMap { $0.criterion(id) }.first?.label.text ?? ""
            return shortened("\(id) \(label): \(counted.participants)", 46)
        }
        let analysed = group.counts.compactMap { counted -> String? in
            guard case .analysed(let id) = counted.stage else { return nil }
            return shortened("\(study.endpoint(id)?.label.text ?? id.text): \(counted.participants)", 46)
        }
        let left = [("withdrawn", FlowStage.withdrawn), ("lost", .lost), ("died", .died)].map { name, stage in
            "\(name): \(count(stage))"
        }
        let use = count(.useWithdrawn) > 0 ? ["consent to use taken back: \(count(.useWithdrawn))"] : []
        let parts = study.group(group.group)?.parts ?? []
        let hasInfusions = parts.contains { study.part($0)?.index != .participant }
        return [
            Row(main: ["Screened: \(count(.screened))"], side: ["Excluded: \(count(.excluded))"] + failing),
            Row(main: ["Consented: \(count(.consented))"]),
            Row(main: ["Enrolled: \(count(.enrolled))"], side: left + use),
        ] + (hasInfusions ? [Row(main: ["With an infusion: \(count(.infused))"])] : []) + [
            Row(main: ["Completed: \(count(.completed))", "continuing: \(count(.continuing))"]),
            Row(main: ["Analysed"] + analysed),
        ]
    }

    private static func height(_ lines: Int) -> Double { Double(lines) * lineHeight + 14 }

    private static func box(
        _ lines: [String], _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ drawing: inout Drawing
    ) {
        drawing.rectangle(x, y, width, height, "box")
        for (index, line) in lines.enumerated() {
            drawing.text(
                line, x + 12, y + 20 + Double(index) * lineHeight, .start, index == 0 ? "label strong" : "label")
        }
    }

    private static func arrow(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ drawing: inout Drawing) {
        drawing.line(x1, y1, x2, y2, "arrow")
        let tip = 6.0
        let corners =
            x1 == x2
            ? [(x2 - tip / 1.6, y2 - tip), (x2 + tip / 1.6, y2 - tip), (x2, y2)]
            : [(x2 - tip, y2 - tip / 1.6), (x2 - tip, y2 + tip / 1.6), (x2, y2)]
        drawing.path(corners, "head", isClosed: true)
    }
}

/// A text no longer than so many characters; one that is ends in an ellipsis.
func shortened(_ text: String, _ length: Int) -> String {
    text.count <= length ? text : String(text.prefix(length - 1)) + "\u{2026}"
}

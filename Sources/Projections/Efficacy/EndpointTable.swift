import CanonicalJSON
import Study
import Vocabulary

/// One endpoint as a table: statistics down, groups across.
struct EndpointTable {
    private let endpoint: Endpoint
    private let results: [EndpointResult]
    private let study: StudyProtocol
    private let isLast: Bool
    /// The cells of each result, by name.
    private let cells: [[String: TracedCell]]

    /// - Parameter isLast: Whether it is the last one shown, which states the choices of the analysis too.
    init(_ endpoint: Endpoint, _ results: [EndpointResult], _ study: StudyProtocol, isLast: Bool) {
        self.endpoint = endpoint
        self.results = results
        self.study = study
        self.isLast = isLast
        cells = results.map { result in
            Dictionary(result.cells.map { ($0.address.cell, $0) }) { first, _ in first }
        }
    }

    var table: StudyTable {
        let label = { (id: Code) in study.timepoint(id)?.label.text ?? id.text }
        let from = endpoint.baseline.map { "\(label($0)) to " } ?? ""
        return StudyTable(
            id: "efficacy.endpoint.\(endpoint.id)", title: "\(endpoint.label): \(from)\(label(endpoint.timepoint))",
            columns: results.map { .init(group: $0.group, head: [study.group($0.group)?.label.text ?? $0.group.text]) },
            rows: counts + summaries + changes + responders,
            notes: [EfficacyNotes.warning] + (isLast ? EfficacyNotes(study).choices : []))
    }

    private var counts: [StudyTable.Row] {
        [
            row("n", "n") { String($0.count) },
            row("missing", "missing") { String($0.missing) },
        ]
    }

    private var summaries: [StudyTable.Row] {
        let before =
            endpoint.baseline == nil
            ? [] : summaryRows("baseline", "baseline.") { $0.baselineSummary }
        return before + summaryRows(endpoint.baseline == nil ? "value" : "post", "") { $0.summary }
    }

    private var changes: [StudyTable.Row] {
        guard endpoint.baseline != nil else { return [] }
        return summaryRows("change", "change.") { $0.change?.summary ?? ScoreSummary() } + [
            row("\(study.analysis.confidencePercent) % CI", "change.ciLow", indent: 1) {
                PrintedNumber.interval($0.change?.lower, $0.change?.upper, decimals: 2)
            },
            row("t (df), p", "change.t", indent: 1, tTest),
            row("effect size dz", "change.dz", indent: 1) { PrintedNumber.text($0.change?.dz, decimals: 2) },
            row("effect size dav", "change.dav", indent: 1) { PrintedNumber.text($0.change?.dav, decimals: 2) },
            row("Wilcoxon V+, p", "wilcoxon.vPlus", indent: 1, wilcoxon),
            row(
                "Hodges-Lehmann (\(study.analysis.confidencePercent) % CI)", "hodgesLehmann.estimate", indent: 1,
                hodgesLehmann),
        ]
    }

    private func summaryRows(
        _ name: String, _ prefix: String, _ summary: @escaping (EndpointResult) -> ScoreSummary
    ) -> [StudyTable.Row] {
        [
            row("\(name) mean (SD)", prefix + "mean") {
                let it = summary($0)
                let deviation = PrintedNumber.text(it.standardDeviation, decimals: 2)
                return "\(PrintedNumber.text(it.mean, decimals: 2)) (\(deviation))"
            },
            row("median (Q1, Q3)", prefix + "median", indent: 1) {
                let it = summary($0)
                let quartiles = PrintedNumber.interval(it.lowerQuartile, it.upperQuartile, decimals: 2)
                return "\(PrintedNumber.text(it.median, decimals: 2)) (\(quartiles))"
            },
            row("min, max", prefix + "min", indent: 1) {
                PrintedNumber.interval(summary($0).minimum, summary($0).maximum, decimals: 2)
            },
        ]
    }

    private func tTest(_ result: EndpointResult) -> String {
        guard let change = result.change, let t = change.t, let df = change.degreesOfFreedom else { return "-" }
        return "\(PrintedNumber.text(t, decimals: 2)) (\(df)), \(PrintedNumber.p(change.p))"
    }

    private func wilcoxon(_ result: EndpointResult) -> String {
        guard let test = result.change?.wilcoxon else { return "-" }
        let zeros =
            switch test.zerosDropped {
            case 0: ""
            case 1: ", 1 zero dropped"
            case let count: ", \(count) zeros dropped"
            }
        let kind = test.p == nil ? "" : test.isExact ? " exact" : " normal"
        return "\(PrintedNumber.text(test.vPlus, decimals: 1)), \(PrintedNumber.p(test.p))\(kind)\(zeros)"
    }

    private func hodgesLehmann(_ result: EndpointResult) -> String {
        guard let it = result.change?.hodgesLehmann else { return "-" }
        let ends = PrintedNumber.interval(it.lower, it.upper, decimals: 2)
        return "\(PrintedNumber.text(it.estimate, decimals: 2)) (\(ends))"
    }

    private var responders: [StudyTable.Row] {
        let shapes = results.first?.responders ?? []
        return shapes.indices.flatMap { index -> [StudyTable.Row] in
            let prefix = "responders.\(shapes[index].threshold).\(shapes[index].set.rawValue)."
            let percents = { (interval: Interval?) in
                PrintedNumber.interval(
                    interval.map { $0.lower * 100 }, interval.map { $0.upper * 100 }, decimals: 1)
            }
            return [
                row("responders >= \(shapes[index].threshold) %, \(shapes[index].set.rawValue)", prefix + "n") {
                    let it = $0.responders[index]
                    let undefined = it.undefined > 0 ? ", \(it.undefined) undefined" : ""
                    return "\(it.count)/\(it.of) (\(it.percent ?? "-"))\(undefined)"
                },
                row("Wilson CI, %", prefix + "percent", indent: 1) { percents($0.responders[index].wilson) },
                row("Clopper-Pearson CI, %", prefix + "percent", indent: 1) {
                    percents($0.responders[index].clopperPearson)
                },
            ]
        }
    }

    private func row(
        _ name: String, _ cell: String, indent: Int = 0, _ text: (EndpointResult) -> String
    ) -> StudyTable.Row {
        StudyTable.Row(
            endpoint.id.text, name, indent: indent,
            zip(results, cells).map { result, cells in
                // Where there is nothing to estimate the table still says where it would stand.
                let nothing = TracedCell(address: result.address(cell), value: .null, sources: [])
                return StudyTable.Field(text(result), [cells[cell] ?? nothing])
            })
    }
}

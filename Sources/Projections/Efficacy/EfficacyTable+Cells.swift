public import CanonicalJSON
import Statistics
import Study
import Vocabulary

extension EfficacyTable {
    /// Every cell: `efficacy/pain-nrs/part-2/n`, `.../change.mean`, `.../responders.30.all.percent`.
    public var cells: [TracedCell] { endpoints.flatMap(\.cells) }
}

extension EndpointResult {
    /// The address of a cell of this endpoint and group.
    public func address(_ cell: String) -> CellAddress {
        CellAddress(table: EfficacyTable.name, row: endpoint.text, group: group.text, cell: cell)
    }

    /// Every cell of this endpoint and group.
    var cells: [TracedCell] {
        var cells = [cell("n", .integer(count)), cell("missing", .integer(missing), missingSources)]
        if baseline != nil { cells += summaryCells("baseline.", baselineSummary) }
        cells += summaryCells("", summary)
        if let change { cells += changeCells(change) }
        return cells + responders.flatMap(responderCells)
    }

    private func cell(_ name: String, _ value: JSONValue, _ sources: [Int]? = nil) -> TracedCell {
        TracedCell(address: address(name), value: value, sources: sources ?? self.sources)
    }

    private func summaryCells(_ prefix: String, _ summary: ScoreSummary) -> [TracedCell] {
        summary.named.map { cell(prefix + $0.name, JSONValue($0.value)) }
    }

    private func changeCells(_ change: ChangeEstimate) -> [TracedCell] {
        let test: [(String, JSONValue)] = [
            ("ciLow", JSONValue(change.lower)), ("ciHigh", JSONValue(change.upper)), ("t", JSONValue(change.t)),
            ("df", change.degreesOfFreedom.map { .integer($0) } ?? .null), ("p", JSONValue(change.p)),
            ("dz", JSONValue(change.dz)), ("dav", JSONValue(change.dav)),
        ]
        let ranks: [(String, JSONValue)] = [
            ("wilcoxon.vPlus", JSONValue(change.wilcoxon?.vPlus)), ("wilcoxon.p", JSONValue(change.wilcoxon?.p)),
            ("hodgesLehmann.estimate", JSONValue(change.hodgesLehmann?.estimate)),
            ("hodgesLehmann.low", JSONValue(change.hodgesLehmann?.lower)),
            ("hodgesLehmann.high", JSONValue(change.hodgesLehmann?.upper)),
        ]
        return summaryCells("change.", change.summary) + test.map { cell("change." + $0.0, $0.1) }
            + ranks.map { cell($0.0, $0.1) }
    }

    private func responderCells(_ responders: ResponderCount) -> [TracedCell] {
        let prefix = "responders.\(responders.threshold).\(responders.set.rawValue)."
        return [
            cell(prefix + "n", .integer(responders.count), responders.sources),
            cell(prefix + "of", .integer(responders.of), responders.setSources),
            cell(prefix + "undefined", .integer(responders.undefined), responders.undefinedSources),
            cell(prefix + "percent", responders.percent.map { .string($0) } ?? .null, responders.setSources),
        ]
    }
}

extension ScoreSummary {
    /// The seven values with the names they have in reports.
    public var named: [(name: String, value: Double?)] {
        [
            ("mean", mean), ("sd", standardDeviation), ("median", median), ("q1", lowerQuartile),
            ("q3", upperQuartile), ("min", minimum), ("max", maximum),
        ]
    }
}

extension JSONValue {
    /// A number at full precision, or `null`.
    public init(_ value: Double?) { self = value.map { .number($0) } ?? .null }
}

import CanonicalJSON
import Statistics
import Study
import Vocabulary

/// Who responded, by the characteristics that the protocol names: responders against the others (E7), and odds ratios
/// of one characteristic at a time (E8).
///
/// Response is that of the first endpoint of the protocol, in the set `all`, at each of its thresholds.
struct PredictorTables {
    private let endpoint: Endpoint
    private let columns: [StudyTable.Column]
    private let percent: Int
    /// Each characteristic at each threshold, by group.
    private let compared: [(label: String, groups: [ComparedResponders])]

    /// Whether a study names characteristics, and thresholds of its first endpoint.
    static func isAsked(of study: StudyProtocol) -> Bool {
        !study.analysis.predictors.isEmpty && !(study.endpoints.first?.thresholds.isEmpty ?? true)
    }

    init(_ view: StudyView) {
        endpoint = view.study.endpoints.first ?? .blank
        let (endpoint, groups) = (endpoint, view.groups(of: endpoint))
        columns = groups.map { StudyTable.Column(group: $0.id, head: [$0.label.text]) }
        percent = view.study.analysis.confidencePercent
        compared = endpoint.thresholds.flatMap { threshold in
            view.study.analysis.predictors.map { predictor in
                (
                    label: "\(predictor.label), responders >= \(threshold) %",
                    groups: groups.map { ComparedResponders(predictor, endpoint, threshold: threshold, $0, view) }
                )
            }
        }
    }

    /// Responders against the others.
    var characteristics: StudyTable {
        StudyTable(
            id: "efficacy.characteristics", title: "Responders and others by characteristic", columns: columns,
            rows: compared.flatMap { Self.characteristics($0.groups, $0.label) },
            notes: [
                "Response: \(endpoint.label), set all. Medians (n) of those with a value; Mann-Whitney W of "
                    + "responders; AUC with DeLong's \(percent) % interval, above 0.5 if higher values go with "
                    + "response. Of a characteristic with two values the odds ratio of the higher."
            ])
    }

    /// Odds ratios.
    var predictors: StudyTable {
        StudyTable(
            id: "efficacy.predictors", title: "Univariable predictors of response", columns: columns,
            rows: compared.map { Self.odds($0.groups, $0.label) },
            notes: [
                "Response: \(endpoint.label), set all. Odds ratio of one unit (\(percent) % Wald interval), p, by "
                    + "logistic regression of one characteristic at a time; not adjusted, not selected. Not "
                    + "estimable: responders and others do not overlap, or all have one value or one outcome."
            ])
    }

    private static func characteristics(_ groups: [ComparedResponders], _ label: String) -> [StudyTable.Row] {
        let id = groups.first?.id ?? ""
        var rows = [
            StudyTable.Row(id, label, groups.map { $0.medians }),
            StudyTable.Row(id, "Mann-Whitney W, p; shift", indent: 1, groups.map { $0.ranks }),
            StudyTable.Row(id, "AUC (CI); SE Hanley-McNeil", indent: 1, groups.map { $0.area }),
        ]
        if groups.contains(where: { $0.twoByTwo != nil }) {
            rows.append(
                StudyTable.Row(
                    "\(id).table", "odds ratio (CI); Fisher p, chi-square p", indent: 1,
                    groups.map { group in
                        let at = FieldAddress(table: "efficacy", row: "\(id).table", group: group.group)
                        return group.twoByTwo.map {
                            TwoByTwoFields($0, level: group.level).field(at, group.sources)
                        } ?? .none
                    }))
        }
        return rows
    }

    private static func odds(_ groups: [ComparedResponders], _ label: String) -> StudyTable.Row {
        StudyTable.Row("odds.\(groups.first?.id ?? "")", label, groups.map(\.odds))
    }
}

/// The values of one characteristic of responders and of the others, in one group.
struct ComparedResponders {
    let id: String
    let group: Code
    let level: Double
    /// The events behind all of them.
    let sources: [Int]
    private let unit: Double
    private let responders: DecimalSample?
    private let others: DecimalSample?
    private let counts: (responders: Int, others: Int)

    init(_ predictor: Predictor, _ endpoint: Endpoint, threshold: Int, _ group: StudyGroup, _ view: StudyView) {
        id = "characteristic.\(predictor.id).\(threshold)"
        self.group = group.id
        level = view.level
        let members = view.rows(AnalysedMember.self, of: group).filter { $0.contribution(to: endpoint) != nil }
        let values = EndpointValues(
            endpoint, members.compactMap { $0.contribution(to: endpoint) }, view.study.analysis)
        let found = members.indices.compactMap { index -> (value: TracedValue, responded: Bool)? in
            guard let responded = values.response(of: index, threshold: threshold),
                let score = members[index].score(of: predictor)
            else { return nil }
            return (TracedValue(score.value, score.sources + values.values[index].sources), responded)
        }
        let scale = ScoreScale(covering: found.map(\.value.value))
        unit = Double(scale.unit)
        let sample = { (responded: Bool) in
            DecimalSample(found.filter { $0.responded == responded }.compactMap { scale.decimal($0.value.value) })
        }
        responders = sample(true)
        others = sample(false)
        counts = (found.count(where: \.responded), found.count { !$0.responded })
        sources = found.flatMap(\.value.sources).sortedUnique
    }

    private func at(_ row: String) -> FieldAddress { FieldAddress(table: "efficacy", row: row, group: group) }

    /// Both medians.
    var medians: StudyTable.Field {
        let summaries = [responders, others].map { $0.flatMap { SampleSummary($0) } }
        let medians = summaries.map { $0.map { $0.median / unit } }
        let text = zip(medians, [counts.responders, counts.others]).map { median, count in
            "\(PrintedNumber.text(median, decimals: 1)) (\(count))"
        }
        return StudyTable.Field(
            text.joined(separator: " vs "),
            [
                at(id).cell("responders.median", medians[0], sources),
                at(id).cell("responders.n", .integer(counts.responders), sources),
                at(id).cell("others.median", medians[1], sources),
                at(id).cell("others.n", .integer(counts.others), sources),
            ])
    }

    /// The rank test of responders against others.
    var ranks: StudyTable.Field {
        guard let responders, let others, let test = MannWhitney(responders, others) else { return .none }
        return StudyTable.Field(
            "\(PrintedNumber.text(test.u, decimals: 1)), \(PrintedNumber.p(test.p)); "
                + PrintedNumber.text(test.shift / unit, decimals: 2),
            [
                at(id).cell("w", test.u, sources), at(id).cell("p", test.p, sources),
                at(id).cell("pGreater", test.greater, sources), at(id).cell("pLess", test.less, sources),
                at(id).cell("shift", test.shift / unit, sources), at(id).cell("exact", .boolean(test.isExact), sources),
            ])
    }

    /// The area under the ROC curve.
    var area: StudyTable.Field {
        guard let responders, let others, let area = RocArea(with: responders, without: others, level: level) else {
            return .none
        }
        let ends = PrintedNumber.interval(area.interval?.lower, area.interval?.upper, decimals: 3)
        return StudyTable.Field(
            "\(PrintedNumber.text(area.area, decimals: 3)) (\(ends)); "
                + PrintedNumber.text(area.hanleyMcNeil, decimals: 3),
            [
                at(id).cell("auc", area.area, sources), at(id).cell("auc.hanleyMcNeil", area.hanleyMcNeil, sources),
                at(id).cell("auc.deLong", area.deLong, sources),
                at(id).cell("auc.low", area.interval?.lower, sources),
                at(id).cell("auc.high", area.interval?.upper, sources),
            ])
    }

    /// Responders and others by the higher of two values; nothing if there are not just two.
    var twoByTwo: TwoByTwoTable? {
        let own = responders?.mantissas ?? []
        let theirs = others?.mantissas ?? []
        let distinct = Set(own + theirs)
        guard distinct.count == 2, let high = distinct.max() else { return nil }
        let yes = (own.count { $0 == high }, theirs.count { $0 == high })
        return TwoByTwoTable(yes.0, own.count - yes.0, yes.1, theirs.count - yes.1)
    }

    /// The odds ratio of one unit.
    var odds: StudyTable.Field {
        let at = at("odds.\(id)")
        guard let responders, let others,
            let model = try? LogisticRegression(with: responders, without: others, level: level)
        else {
            return StudyTable.Field(
                counts.responders + counts.others == 0 ? "-" : "not estimable", [at.cell("oddsRatio", .null, sources)])
        }
        // On a grid of thirds a unit of the score is several steps.
        let ratio = model.oddsRatio(ofUnits: unit)
        let (odds, low, high) = (ratio.estimate, ratio.interval.lower, ratio.interval.upper)
        let ends = PrintedNumber.interval(low, high, decimals: 2)
        return StudyTable.Field(
            "\(PrintedNumber.text(odds, decimals: 2)) (\(ends)), \(PrintedNumber.p(model.p))",
            [
                at.cell("oddsRatio", odds, sources), at.cell("ciLow", low, sources), at.cell("ciHigh", high, sources),
                at.cell("p", model.p, sources), at.cell("slope", model.slope * unit, sources),
                at.cell("se", model.standardError * unit, sources),
            ])
    }
}

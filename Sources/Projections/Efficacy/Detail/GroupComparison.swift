import CanonicalJSON
import Statistics
import Study
import Vocabulary

/// Groups with a reference group compared with it: changes and responders.
///
/// Welch's t of the changes, Mann-Whitney with the Hodges-Lehmann shift, and the two-by-two table of responders in the
/// set `all`: Pearson's chi-square without correction, Fisher's exact test, odds ratio.
struct GroupComparison {
    let table: StudyTable

    /// Whether some group has a reference.
    static func isAsked(of study: StudyProtocol) -> Bool { study.groups.contains { $0.reference != nil } }

    init(_ view: StudyView) {
        let groups = view.study.groups.filter { $0.reference != nil }
        let rows = view.study.endpoints.flatMap { endpoint -> [StudyTable.Row] in
            let pairs = groups.map { group -> Pair? in
                let shown = view.groups(of: endpoint)
                guard let reference = group.reference.flatMap({ id in shown.first { $0.id == id } }),
                    shown.contains(where: { $0.id == group.id })
                else { return nil }
                return Pair(view.values(of: endpoint, in: group), view.values(of: endpoint, in: reference), view.level)
            }
            return Self.changeRows(endpoint, groups, pairs)
                + endpoint.thresholds.flatMap { Self.responderRows(endpoint, $0, groups, pairs) }
        }
        let references = groups.compactMap { group in
            group.reference.flatMap { view.study.group($0) }.map { "\(group.label) with \($0.label)" }
        }
        table = StudyTable(
            id: "efficacy.comparison", title: "Groups compared",
            columns: groups.map { .init(group: $0.id, head: [$0.label.text]) }, rows: rows,
            notes: [
                "Compared: \(references.joined(separator: "; ")). Difference: this group less the reference. Welch's t "
                    + "with its own degrees of freedom; chi-square without correction. Nobody was randomised by this "
                    + "program: differences may be those of the people."
            ])
    }

    /// One group and its reference.
    fileprivate struct Pair {
        let own: EndpointValues
        let other: EndpointValues
        let level: Double

        init(_ own: EndpointValues, _ other: EndpointValues, _ level: Double) {
            self.own = own
            self.other = other
            self.level = level
        }

        var sources: [Int] { (own.pairs + other.pairs).flatMap(\.sources) }
        var allSources: [Int] { (own.values + other.values).flatMap(\.sources) }

        /// Changes of both groups in units of the score.
        var changes: (own: TracedSample, other: TracedSample) {
            (TracedSample(own.changes), TracedSample(other.changes))
        }

        /// Responders and others in this group, then in the reference.
        func table(_ threshold: Int) -> TwoByTwoTable? {
            let verdicts = [own, other].map { values in
                values.values.indices.compactMap { values.response(of: $0, threshold: threshold) }
            }
            let yes = verdicts.map { $0.count { $0 } }
            return TwoByTwoTable(yes[0], verdicts[0].count - yes[0], yes[1], verdicts[1].count - yes[1])
        }
    }

    private static func changeRows(
        _ endpoint: Endpoint, _ groups: [StudyGroup], _ pairs: [Pair?]
    ) -> [StudyTable.Row] {
        let id = "comparison.\(endpoint.id).change"
        let row = { (label: String, indent: Int, make: (FieldAddress, Pair) -> StudyTable.Field) in
            StudyTable.Row(
                id, label, indent: indent,
                zip(groups, pairs).map { group, pair in
                    pair.map { make(FieldAddress(table: "efficacy", row: id, group: group.id), $0) } ?? .none
                })
        }
        return [
            row("\(endpoint.label): difference of mean changes", 0) { at, pair in
                let test = pair.welch
                let ends = PrintedNumber.interval(test?.interval.lower, test?.interval.upper, decimals: 2)
                return StudyTable.Field(
                    test == nil ? "-" : "\(PrintedNumber.text(test?.difference, decimals: 2)) (\(ends))",
                    [
                        at.cell("difference", test?.difference, pair.sources),
                        at.cell("se", test?.standardError, pair.sources),
                        at.cell("ciLow", test?.interval.lower, pair.sources),
                        at.cell("ciHigh", test?.interval.upper, pair.sources),
                    ])
            },
            row("Welch's t (df), p", 1) { at, pair in
                let test = pair.welch
                let words =
                    "\(PrintedNumber.text(test?.t, decimals: 2)) "
                    + "(\(PrintedNumber.text(test?.degreesOfFreedom, decimals: 1))), \(PrintedNumber.p(test?.p))"
                return StudyTable.Field(
                    test?.t == nil ? "-" : words,
                    [
                        at.cell("t", test?.t, pair.sources), at.cell("df", test?.degreesOfFreedom, pair.sources),
                        at.cell("p", test?.p, pair.sources),
                    ])
            },
            row("Mann-Whitney W, p", 1) { at, pair in Self.ranks(at, pair) },
        ]
    }

    private static func ranks(_ at: FieldAddress, _ pair: Pair) -> StudyTable.Field {
        guard let test = pair.mannWhitney else { return .none }
        return StudyTable.Field(
            "\(PrintedNumber.text(test.test.u, decimals: 1)), \(PrintedNumber.p(test.test.p))",
            [
                at.cell("w", test.test.u, pair.sources), at.cell("pRanks", test.test.p, pair.sources),
                at.cell("shift", test.test.shift / test.unit, pair.sources),
                at.cell("exact", .boolean(test.test.isExact), pair.sources),
            ])
    }

    private static func responderRows(
        _ endpoint: Endpoint, _ threshold: Int, _ groups: [StudyGroup], _ pairs: [Pair?]
    ) -> [StudyTable.Row] {
        let id = "comparison.\(endpoint.id).responders.\(threshold)"
        let fields = zip(groups, pairs).map { group, pair -> StudyTable.Field in
            guard let pair, let table = pair.table(threshold) else { return .none }
            let at = FieldAddress(table: "efficacy", row: id, group: group.id)
            return TwoByTwoFields(table, level: pair.level).field(at, pair.allSources)
        }
        return [
            StudyTable.Row(
                id, "\(endpoint.label): responders >= \(threshold) %, odds ratio (CI); Fisher p, chi-square p", fields)
        ]
    }
}

extension GroupComparison.Pair {
    /// Welch's test of the changes.
    fileprivate var welch: WelchTTest? {
        let (own, other) = changes
        return WelchTTest(own.values.map(\.value.double), other.values.map(\.value.double), level: level)
    }

    /// The rank test of the changes, on a grid common to both groups.
    fileprivate var mannWhitney: (test: MannWhitney, unit: Double)? {
        let (own, other) = changes
        let scale = ScoreScale(covering: (own.values + other.values).map(\.value))
        let samples = [own, other].compactMap { DecimalSample($0.values.compactMap { scale.decimal($0.value) }) }
        guard samples.count == 2 else { return nil }
        return MannWhitney(samples[0], samples[1]).map { ($0, Double(scale.unit)) }
    }
}

extension EndpointValues {
    /// What each pair changed by; without a baseline the value itself.
    var changes: [TracedValue] {
        contributions.compactMap { contribution in
            guard let post = contribution.post else { return nil }
            guard endpoint.baseline != nil else { return TracedValue(post.value, contribution.sources) }
            guard let before = contribution.baseline,
                let minus = before.value.multiplied(by: ExactRatio(-1)), let change = post.value.adding(minus)
            else { return nil }
            return TracedValue(change, contribution.sources)
        }
    }
}

import CanonicalJSON
import Study
import Vocabulary

/// The same endpoints analysed in other ways (E9): complete pairs and worst case, infusions as the protocol has them
/// only, the last complete abstracted infusion, and each participant's mean of all abstracted ones (docs/tables.md).
struct SensitivityTable {
    let table: StudyTable

    init(_ view: StudyView) {
        let endpoints = view.study.sensitiveEndpoints
        let variants = Variant.all(view.study)
        let rows = endpoints.flatMap { endpoint in
            variants.flatMap { variant -> [StudyTable.Row] in
                let id = "sensitivity.\(endpoint.id).\(variant.rawValue)"
                let results = view.groups(of: endpoint).map { group in
                    (group.id, variant.result(endpoint, group, view))
                }
                let label = variant == .main ? endpoint.label.text : variant.label
                return [Self.row(id, label, variant, results, view)]
                    + endpoint.thresholds.map { Self.responders(id, $0, results, view) }
            }
        }
        table = StudyTable(
            id: "efficacy.sensitivity", title: "Sensitivity of the efficacy results",
            columns: view.study.groups.map { .init(group: $0.id, head: [$0.label.text]) }, rows: rows,
            notes: [
                "Mean change (\(view.study.analysis.confidencePercent) % CI), pairs. Responders: among complete pairs; "
                    + "worst case, where whoever has no value after the baseline did not respond. As the protocol has "
                    + "it: index infusions without an important deviation, their dose and duration inside the range."
            ])
    }

    private static func row(
        _ id: String, _ label: String, _ variant: Variant, _ results: [(Code, EndpointResult)], _ view: StudyView
    ) -> StudyTable.Row {
        let fields = view.study.groups.map { group -> StudyTable.Field in
            guard let result = results.first(where: { $0.0 == group.id })?.1 else { return .none }
            let at = FieldAddress(table: "efficacy", row: id, group: group.id)
            let change = result.change
            let ends = PrintedNumber.interval(change?.lower, change?.upper, decimals: 2)
            let mean = change?.summary.mean
            return StudyTable.Field(
                mean == nil ? "-" : "\(PrintedNumber.text(mean, decimals: 2)) (\(ends)), n = \(result.count)",
                [
                    at.cell("change.mean", mean, result.sources),
                    at.cell("change.ciLow", change?.lower, result.sources),
                    at.cell("change.ciHigh", change?.upper, result.sources),
                    at.cell("change.p", change?.p, result.sources),
                    at.cell("n", .integer(result.count), result.sources),
                ])
        }
        return StudyTable.Row(id, label, indent: variant == .main ? 0 : 1, fields)
    }

    private static func responders(
        _ id: String, _ threshold: Int, _ results: [(Code, EndpointResult)], _ view: StudyView
    ) -> StudyTable.Row {
        let row = "\(id).responders.\(threshold)"
        let fields = view.study.groups.map { group -> StudyTable.Field in
            guard let result = results.first(where: { $0.0 == group.id })?.1 else { return .none }
            let at = FieldAddress(table: "efficacy", row: row, group: group.id)
            let counts = [ResponderSet.complete, .all].map { set in
                result.responders.first { $0.threshold == threshold && $0.set == set }
            }
            let texts = counts.map { count in
                count.map { "\($0.count)/\($0.of) (\($0.percent ?? "-"))" } ?? "-"
            }
            let cells = zip(["complete", "worst"], counts).flatMap { name, count -> [TracedCell] in
                guard let count else { return [] }
                return [
                    at.cell("\(name).n", .integer(count.count), count.sources),
                    at.cell("\(name).of", .integer(count.of), count.setSources),
                ]
            }
            return StudyTable.Field("\(texts[0]); \(texts[1])", cells)
        }
        return StudyTable.Row(row, "responders >= \(threshold) %: complete; worst case", indent: 2, fields)
    }
}

/// A way to choose what is analysed.
enum Variant: String, CaseIterable, FieldValue {
    /// The protocol's own choice.
    case main
    /// Only infusions that went as the protocol has them.
    case compliant
    /// Of abstracted infusions the last with both values.
    case lastComplete = "last-complete"
    /// Of abstracted infusions the mean of all with both values.
    case participantMean = "participant-mean"

    var label: String {
        switch self {
        case .main: "the protocol's choice"
        case .compliant: "as the protocol has it"
        case .lastComplete: "last complete abstracted infusion"
        case .participantMean: "mean of all abstracted infusions"
        }
    }

    /// Those that mean something in a study.
    static func all(_ study: StudyProtocol) -> [Variant] {
        let hasInfusions = study.parts.contains { $0.index != .participant }
        let hasRecords = study.parts.contains { $0.index == .lastAbstracted }
        return allCases.filter { variant in
            switch variant {
            case .main: true
            case .compliant: hasInfusions
            case .lastComplete, .participantMean: hasRecords
            }
        }
    }

    /// The endpoint's result in a group, chosen this way; both sets of responders.
    func result(_ endpoint: Endpoint, _ group: StudyGroup, _ view: StudyView) -> EndpointResult {
        var analysis = view.study.analysis
        analysis.responderSets = [.complete, .all]
        analysis.missing = .nonResponder
        let contributions = view.rows(SensitivityMember.self, of: group).compactMap {
            $0.contribution(to: endpoint, self)
        }
        return EndpointResult(endpoint, group: group.id, contributions: contributions, analysis: analysis)
    }

    /// What a participant brings to an endpoint, chosen this way.
    func contribution(_ endpoint: Endpoint, _ member: IndexedMember, _ study: StudyProtocol) -> Contribution? {
        let main = { (unit: IndexUnit) in
            member.member.contribution(to: endpoint, of: unit, in: member.part.id, study)
        }
        switch self {
        case .main: return main(member.unit)
        case .compliant:
            guard let sources = member.complianceSources(study) else { return nil }
            var contribution = main(member.unit)
            contribution.indexSources += sources
            return contribution
        case .lastComplete, .participantMean:
            guard member.part.index == .lastAbstracted else { return main(member.unit) }
            let pairs = member.history.state.infusions(of: member.part).map { infusion in
                main(
                    IndexUnit(
                        infusion: infusion.id,
                        sources: member.member.armSources + member.history.sources(of: infusion)))
            }.filter { $0.baseline != nil && $0.post != nil }
            return self == .lastComplete ? pairs.last ?? main(member.unit) : Self.mean(pairs) ?? main(member.unit)
        }
    }

    /// One participant's mean over infusions.
    private static func mean(_ pairs: [Contribution]) -> Contribution? {
        guard var mean = pairs.last else { return nil }
        let count = ExactRatio(pairs.count)
        let average = { (scores: [Contribution.Score]) -> Contribution.Score? in
            let sum = scores.reduce(ExactRatio.zero as ExactRatio?) { $0?.adding($1.value) }
            return sum?.divided(by: count).map {
                Contribution.Score($0, scores.flatMap(\.sources).sortedUnique)
            }
        }
        mean.indexSources = pairs.flatMap(\.indexSources).sortedUnique
        mean.baseline = average(pairs.compactMap(\.baseline))
        mean.post = average(pairs.compactMap(\.post))
        return mean
    }
}

extension IndexedMember {
    /// The events that show that the index infusion went as the protocol has it; nothing if it did not.
    ///
    /// A participant as a whole is judged by the deviations of the part.
    fileprivate func complianceSources(_ study: StudyProtocol) -> [Int]? {
        let isBroken = history.state.deviations.values.contains { deviation in
            guard deviation.deviationClass == .important, deviation.status != .noLongerHolds else { return false }
            return unit.infusion == nil ? deviation.part == part.id : deviation.infusion == unit.infusion
        }
        guard !isBroken else { return nil }
        guard let rules = study.dose, unit.infusion != nil else { return [] }
        let dose = GivenDose(self, rules)
        return dose.isDoseInside && dose.isDurationInside ? dose.sources : nil
    }
}

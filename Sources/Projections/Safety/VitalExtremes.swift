import CanonicalJSON
import Study
import Vocabulary

/// Vital signs during infusions: the largest changes from the last value before, and crossings of limits (S7).
struct VitalExtremes {
    let table: StudyTable

    init(_ view: StudyView) {
        let groups = view.study.groups.map { Group($0, view) }
        let signs = [MeasuredSign.sbp, .dbp, .hr, .rr, .spo2].filter { sign in
            groups.contains { group in group.members.contains { $0.has(sign) } }
        }
        let rows = signs.flatMap { sign in
            [
                Self.change(sign, groups, isRise: true), Self.change(sign, groups, isRise: false),
            ] + Self.crossings(sign, groups, view.study)
        }
        table = StudyTable(
            id: "safety.vitals", title: "Vital signs during infusions",
            columns: view.columns(groups.map(\.members.count)), rows: rows,
            notes: [
                "Participants with vital signs after the start of an infusion. Change: the highest and the lowest "
                    + "over all infusions of a "
                    + "participant, from the last value at or before the start; median (range). Values without a "
                    + "minute count for limits only. Limits of the "
                    + "protocol: participants n (%) [values]."
            ])
    }

    private static func change(_ sign: MeasuredSign, _ groups: [Group], isRise: Bool) -> StudyTable.Row {
        let name = isRise ? "rise" : "fall"
        let id = "vitals.\(sign.rawValue).\(name)"
        let fields = groups.map { group -> StudyTable.Field in
            let at = FieldAddress(table: "safety", row: id, group: group.id)
            let sample = TracedSample(group.members.compactMap { $0.largest(sign, isRise: isRise) })
            let it = sample.summary
            let range = PrintedNumber.interval(it.minimum, it.maximum, decimals: 0)
            return StudyTable.Field(
                it.median == nil
                    ? "-" : "\(PrintedNumber.text(it.median, decimals: 1)) (\(range)), n = \(sample.values.count)",
                [
                    at.cell("median", it.median, sample.sources), at.cell("min", it.minimum, sample.sources),
                    at.cell("max", it.maximum, sample.sources),
                    at.cell("n", .integer(sample.values.count), sample.sources),
                ])
        }
        return StudyTable.Row(id, "\(sign.label), \(isRise ? "highest" : "lowest") change, \(sign.unit)", fields)
    }

    private static func crossings(
        _ sign: MeasuredSign, _ groups: [Group], _ study: StudyProtocol
    ) -> [StudyTable.Row] {
        guard let limits = study.limit(sign.limited) else { return [] }
        let bounds: [(name: String, words: String, limit: DecimalString?, isUpper: Bool)] = [
            ("soft-high", "above", limits.softMaximum, true), ("soft-low", "below", limits.softMinimum, false),
            ("alert-high", "above the alert limit", limits.alertMaximum, true),
            ("alert-low", "below the alert limit", limits.alertMinimum, false),
        ]
        return bounds.compactMap { bound in
            guard let limit = bound.limit else { return nil }
            let id = "vitals.\(sign.rawValue).\(bound.name)"
            let fields = groups.map { group in
                let tally = Tally(group.members, population: group.sources) { member in
                    let values = member.crossing(sign, ExactRatio(limit), isUpper: bound.isUpper)
                    guard !values.isEmpty else { return nil }
                    return (values.count, member.sources + values.flatMap(\.sources))
                }
                return StudyTable.Field(FieldAddress(table: "safety", row: id, group: group.id), tally)
            }
            return StudyTable.Row(id, "\(bound.words) \(limit) \(sign.unit)", indent: 1, fields)
        }
    }

    /// The participants of a group whose vital signs were taken during an infusion.
    private struct Group {
        let id: Code
        let members: [VitalMember]

        init(_ group: StudyGroup, _ view: StudyView) {
            id = group.id
            members = view.rows(VitalMember.self, of: group)
        }

        var sources: [Int] { members.flatMap(\.sources) }
    }
}

public import Projections
import Study

/// The safety table as records, one for each group and row, the overview first.
///
///     group,groupParticipants,level,soc,term,participants,percent,events,fisherP,reference
///     part-2,20,overview.any,,,12,60.0,31,,
///     part-2,20,term,nervous-system,dizziness,5,25.0,6,,
public enum SafetyCSV {
    /// The records; with `groups` only those.
    public static func file(_ table: SafetyTable, groups: Set<String>? = nil) -> CSV {
        let shown = table.groups.filter { groups?.contains($0.group.text) ?? true }
        return CSV(
            header: [
                "group", "groupParticipants", "level", "soc", "term", "participants", "percent", "events", "fisherP",
                "reference",
            ],
            records: shown.flatMap { group in
                OverviewRow.allCases.compactMap { row in
                    group.overview[row].map { record(group, "overview.\(row.rawValue)", nil, $0) }
                } + group.rows.map { record(group, SafetyJSON.level($0), $0, $0.count) }
            })
    }

    private static func record(
        _ group: SafetyGroup, _ level: String, _ row: SafetyRow?, _ count: SafetyCount
    ) -> [String] {
        [
            group.group.text, String(group.participants), level, row?.level.socName ?? "", row?.level.termName ?? "",
            String(count.participants), count.percent ?? "", String(count.events),
            row?.fisherP.map { "\($0)" } ?? "", row?.reference?.text ?? "",
        ]
    }
}

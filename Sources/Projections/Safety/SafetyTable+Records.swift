import CanonicalJSON
import Study
import Vocabulary

/// The safety table as `kept safety --json` and `--csv` print it.
///
///     {"asOf":{"events":243,"root":"..."},"groups":[{"group":"part-2","participants":20,
///      "overview":[{"events":31,"id":"any","label":"any","participants":12,"percent":"60.0"},...],
///      "rows":[{"events":31,"fisherP":null,"level":"any","participants":12,"percent":"60.0","reference":null,
///      "soc":null,"term":null},...]}],"tables":[...]}
///
///     group,groupParticipants,level,soc,term,participants,percent,events,fisherP,reference
///     part-2,20,overview.any,,,12,60.0,31,,
///     part-2,20,term,nervous-system,dizziness,5,25.0,6,,
///
/// `soc` and `term` are the protocol's codes, or "not coded". The records are one for each group and row, the overview
/// first.
extension SafetyTable {
    /// The counts by group.
    public static func records(of view: StudyView, showing groups: Set<String>?) -> FixedRecords {
        let shown = SafetyTable(of: view).groups(showing: groups)
        return FixedRecords(
            "groups", shown.map(value),
            header: [
                "group", "groupParticipants", "level", "soc", "term", "participants", "percent", "events", "fisherP",
                "reference",
            ],
            records: shown.flatMap { group in
                OverviewRow.allCases.compactMap { row in
                    group.overview[row].map { record(group, "overview.\(row.rawValue)", nil, $0) }
                } + group.rows.map { record(group, $0.level.kind, $0, $0.count) }
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

    private static func value(_ group: SafetyGroup) -> JSONValue {
        [
            "group": .string(group.group.text), "participants": .integer(group.participants),
            "rows": .array(group.rows.map(value)),
            "overview": .array(
                OverviewRow.allCases.compactMap { row in group.overview[row].map { value(row, $0) } }),
        ]
    }

    private static func value(_ row: OverviewRow, _ count: SafetyCount) -> JSONValue {
        .object(
            [JSONValue.Member("id", .string(row.rawValue)), JSONValue.Member("label", .string(row.label))]
                + members(count))
    }

    private static func value(_ row: SafetyRow) -> JSONValue {
        .object(
            [
                JSONValue.Member("level", .string(row.level.kind)),
                JSONValue.Member("soc", row.level.socName.map { .string($0) } ?? .null),
                JSONValue.Member("term", row.level.termName.map { .string($0) } ?? .null),
                JSONValue.Member("fisherP", JSONValue(row.fisherP)),
                JSONValue.Member("reference", row.reference.map { .string($0.text) } ?? .null),
            ] + members(row.count))
    }

    private static func members(_ count: SafetyCount) -> [JSONValue.Member] {
        [
            JSONValue.Member("participants", .integer(count.participants)),
            JSONValue.Member("percent", count.percent.map { .string($0) } ?? .null),
            JSONValue.Member("events", .integer(count.events)),
        ]
    }
}

extension SafetyRow.Level {
    /// `any`, `soc` or `term`.
    fileprivate var kind: String {
        switch self {
        case .any: "any"
        case .soc: "soc"
        case .term: "term"
        }
    }
}

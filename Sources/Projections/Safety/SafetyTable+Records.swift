public import CanonicalJSON
public import Projections
import Study

/// The safety table as `kept safety --json` prints it.
///
///     {"asOf":{"events":243,"root":"..."},"groups":[{"group":"part-2","participants":20,
///      "overview":[{"events":31,"id":"any","label":"any","participants":12,"percent":"60.0"},...],
///      "rows":[{"events":31,"fisherP":null,"level":"any","participants":12,"percent":"60.0","reference":null,
///      "soc":null,"term":null},...]}]}
///
/// `soc` and `term` are the protocol's codes, or "not coded".
public enum SafetyJSON {
    /// The object; with `groups` only those.
    public static func value(_ table: SafetyTable, basis: ReportBasis, groups: Set<String>? = nil) -> JSONValue {
        .object(basis.members + members(table, groups: groups))
    }

    /// The object's own members.
    public static func members(_ table: SafetyTable, groups: Set<String>? = nil) -> [JSONValue.Member] {
        let shown = table.groups.filter { groups?.contains($0.group.text) ?? true }
        return [JSONValue.Member("groups", .array(shown.map(value)))]
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
                JSONValue.Member("level", .string(level(row))),
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

    /// `any`, `soc` or `term`.
    static func level(_ row: SafetyRow) -> String {
        switch row.level {
        case .any: "any"
        case .soc: "soc"
        case .term: "term"
        }
    }
}

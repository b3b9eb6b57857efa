public import CanonicalJSON
public import Projections
import Study

/// The flow of participants as `kept flow --json` and `--csv` print it.
///
///     {"asOf":{...},"groups":[{"group":"part-2","label":"Part 2",
///      "stages":[{"participants":20,"stage":"screened"},...]}]}
///
///     group,stage,participants
///     part-2,screened,20
public enum FlowRecords {
    /// The object; with `groups` only those.
    public static func value(_ table: FlowTable, basis: ReportBasis, groups: Set<String>? = nil) -> JSONValue {
        .object(basis.members + members(table, groups: groups))
    }

    /// The object's own members.
    public static func members(_ table: FlowTable, groups: Set<String>? = nil) -> [JSONValue.Member] {
        let shown = table.groups.filter { groups?.contains($0.group.text) ?? true }
        return [JSONValue.Member("groups", .array(shown.map(value)))]
    }

    private static func value(_ group: FlowTable.Group) -> JSONValue {
        [
            "group": .string(group.group.text), "label": .string(group.label),
            "stages": .array(
                group.counts.map {
                    ["participants": .integer($0.participants), "stage": .string($0.stage.address)]
                }),
        ]
    }

    /// The records; with `groups` only those.
    public static func file(_ table: FlowTable, groups: Set<String>? = nil) -> CSV {
        let shown = table.groups.filter { groups?.contains($0.group.text) ?? true }
        return CSV(
            header: ["group", "stage", "participants"],
            records: shown.flatMap { group in
                group.counts.map { [group.group.text, $0.stage.address, String($0.participants)] }
            })
    }
}

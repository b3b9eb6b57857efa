import CanonicalJSON
import Study
import Vocabulary

/// The flow of participants as `kept flow --json` and `--csv` print it.
///
///     {"asOf":{...},"groups":[{"group":"part-2","label":"Part 2",
///      "stages":[{"participants":20,"stage":"screened"},...]}],"tables":[]}
///
///     group,stage,participants
///     part-2,screened,20
extension FlowTable {
    /// The counts by group.
    public static func records(of view: StudyView, showing groups: Set<String>?) -> FixedRecords {
        let shown = FlowTable(of: view).groups(showing: groups)
        return FixedRecords(
            "groups", shown.map(value), header: ["group", "stage", "participants"],
            records: shown.flatMap { group in
                group.counts.map { [group.group.text, $0.stage.address, String($0.participants)] }
            })
    }

    private static func value(_ group: Group) -> JSONValue {
        [
            "group": .string(group.group.text), "label": .string(group.label),
            "stages": .array(
                group.counts.map {
                    ["participants": .integer($0.participants), "stage": .string($0.stage.address)]
                }),
        ]
    }
}

import CanonicalJSON
public import Projections

/// The efficacy table as records, one for each value, named as in the addresses of cells.
///
///     endpoint,group,statistic,value
///     pain-nrs,part-2,n,10
///     pain-nrs,part-2,change.mean,-1.58
public enum EfficacyCSV {
    /// The records, with `groups` only those; a value that is absent is empty.
    public static func file(_ table: EfficacyTable, groups: Set<String>? = nil) -> CSV {
        let shown = table.cells.filter { groups?.contains($0.address.group) ?? true }
        return CSV(
            header: ["endpoint", "group", "statistic", "value"],
            records: shown.map { [$0.address.row, $0.address.group, $0.address.cell, text($0.value)] })
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        default: value.canonicalText
        }
    }
}

import CanonicalJSON
import Study
import Vocabulary

/// The efficacy table as `kept efficacy --json` and `--csv` print it.
///
///     {"asOf":{"events":243,"root":"..."},"endpoints":[{"baseline":"pre","baselineMean":6.9,...,"change":{
///      "ciHigh":-0.7,"ciLow":-2.4,"df":9,"dz":-1.2,"max":0,...},"endpoint":"pain-nrs","group":"part-2",
///      "hodgesLehmann":{...},"n":10,"missing":1,"responders":[...],"timepoint":"post",...}],"tables":[...]}
///
///     endpoint,group,statistic,value
///     pain-nrs,part-2,n,10
///     pain-nrs,part-2,change.mean,-1.58
///
/// Numbers are JSON numbers at full double precision, absent estimates are `null`; without a baseline `baseline`,
/// `change`, `wilcoxon` and `hodgesLehmann` are `null`. In CSV the statistics are named as in the addresses of cells,
/// and a value that is absent is empty.
extension EfficacyTable {
    /// What each endpoint gives in each group.
    public static func records(of view: StudyView, showing groups: Set<String>?) -> FixedRecords {
        let shown = EfficacyTable(of: view).endpoints.filter { groups?.contains($0.group.text) ?? true }
        return FixedRecords(
            "endpoints", shown.map(value), header: ["endpoint", "group", "statistic", "value"],
            records: shown.flatMap(\.cells).map { cell in
                [cell.address.row, cell.address.group, cell.address.cell, cell.recordText]
            })
    }

    private static func value(_ result: EndpointResult) -> JSONValue {
        let names: [JSONValue.Member] = [
            JSONValue.Member("endpoint", .string(result.endpoint.text)),
            JSONValue.Member("group", .string(result.group.text)),
            JSONValue.Member("baseline", result.baseline.map { .string($0.text) } ?? .null),
            JSONValue.Member("timepoint", .string(result.timepoint.text)),
            JSONValue.Member("n", .integer(result.count)), JSONValue.Member("missing", .integer(result.missing)),
        ]
        let tests: [JSONValue.Member] = [
            JSONValue.Member("change", result.change.map(value) ?? .null),
            JSONValue.Member("wilcoxon", result.change?.wilcoxon.map(value) ?? .null),
            JSONValue.Member("hodgesLehmann", result.change?.hodgesLehmann.map(value) ?? .null),
            JSONValue.Member("responders", .array(result.responders.map(value))),
        ]
        return .object(names + baseline(result.baselineSummary) + members(result.summary) + tests)
    }

    private static func members(_ summary: ScoreSummary) -> [JSONValue.Member] {
        summary.named.map { JSONValue.Member($0.name, JSONValue($0.value)) }
    }

    /// The same seven as `baselineMean`, `baselineSD`, `baselineQ1` ...
    private static func baseline(_ summary: ScoreSummary) -> [JSONValue.Member] {
        summary.named.map { name, value in
            let capital = name == "sd" ? "SD" : name.prefix(1).uppercased() + name.dropFirst()
            return JSONValue.Member("baseline\(capital)", JSONValue(value))
        }
    }

    private static func value(_ change: ChangeEstimate) -> JSONValue {
        .object(
            members(change.summary) + [
                JSONValue.Member("ciLow", JSONValue(change.lower)), JSONValue.Member("ciHigh", JSONValue(change.upper)),
                JSONValue.Member("t", JSONValue(change.t)),
                JSONValue.Member("df", change.degreesOfFreedom.map { .integer($0) } ?? .null),
                JSONValue.Member("p", JSONValue(change.p)), JSONValue.Member("dz", JSONValue(change.dz)),
                JSONValue.Member("dav", JSONValue(change.dav)),
            ])
    }

    private static func value(_ test: WilcoxonEstimate) -> JSONValue {
        [
            "vPlus": .number(test.vPlus), "vMinus": .number(test.vMinus), "z": JSONValue(test.z),
            "p": JSONValue(test.p), "exact": .boolean(test.isExact), "zerosDropped": .integer(test.zerosDropped),
        ]
    }

    private static func value(_ estimate: LocationEstimate) -> JSONValue {
        ["estimate": .number(estimate.estimate), "low": .number(estimate.lower), "high": .number(estimate.upper)]
    }

    private static func value(_ responders: ResponderCount) -> JSONValue {
        [
            "threshold": .integer(responders.threshold), "set": .string(responders.set.rawValue),
            "n": .integer(responders.count), "of": .integer(responders.of),
            "undefined": .integer(responders.undefined),
            "percent": responders.percent.map { .string($0) } ?? .null, "wilson": value(responders.wilson),
            "clopperPearson": value(responders.clopperPearson),
        ]
    }

    private static func value(_ interval: Interval?) -> JSONValue {
        interval.map { [.number($0.lower), .number($0.upper)] } ?? .null
    }
}

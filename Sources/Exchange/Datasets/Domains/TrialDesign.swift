import Study
import Vocabulary

/// TA, TE, TV and TI: the plan of the trial, from its protocol and the mapping.
enum TrialDesign {
    /// The datasets of the plan.
    ///
    /// - Parameters:
    ///   - enrolled: how many participants were enrolled.
    ///   - visits: the visits of the plan.
    static func datasets(_ source: DatasetSource, enrolled: Int, visits: [SubjectVisit]) -> [Dataset] {
        [
            Dataset(TrialSummary.definition, TrialSummary.records(source, enrolled: enrolled)),
            Dataset(arms, armRecords(source)),
            Dataset(elements, elementRecords(source)), Dataset(visitPlan, visitRecords(source, visits)),
            Dataset(criteria, criterionRecords(source)),
        ].filter { !$0.records.isEmpty }
    }

    static func record(_ domain: String, _ source: DatasetSource, _ texts: [String: String?]) -> DatasetRecord {
        var record = DatasetRecord(texts)
        (record["STUDYID"], record["DOMAIN"]) = (source.heading.studyID, domain)
        return record
    }

    private static let arms = DatasetDefinition(
        name: "TA", label: "Trial Arms", kind: .trialDesign, structure: "One record per planned Element per Arm",
        keys: ["STUDYID", "ARMCD", "TAETORD"],
        variables: [
            .studyID, .domain,
            .text("ARMCD", "Planned Arm Code", .topic, .required, .assigned),
            .text("ARM", "Description of Planned Arm", .synonym, .required, .assigned),
            .integer("TAETORD", "Planned Order of Element within Arm", .timing, .required, .assigned),
            .text("ETCD", "Element Code", .record, .required, .assigned),
            .text("ELEMENT", "Description of Element", .synonym, .permissible, .assigned),
            .text("TABRANCH", "Branch", .rule, .expected, .assigned),
            .text("TATRANS", "Transition Rule", .rule, .expected, .assigned),
            .text("EPOCH", "Epoch", .timing, .required, .assigned, .epoch),
        ])

    private static func armRecords(_ source: DatasetSource) -> [DatasetRecord] {
        source.mapping.arms.flatMap { arm in
            source.mapping.elements.enumerated().map { index, element in
                var record = record(
                    "TA", source,
                    [
                        "ARMCD": arm.code, "ARM": arm.name, "ETCD": element.code, "ELEMENT": element.name,
                        "EPOCH": element.epoch,
                    ])
                record.set("TAETORD", index + 1)
                return record
            }
        }
    }

    private static let elements = DatasetDefinition(
        name: "TE", label: "Trial Elements", kind: .trialDesign, structure: "One record per planned Element",
        keys: ["STUDYID", "ETCD"],
        variables: [
            .studyID, .domain,
            .text("ETCD", "Element Code", .topic, .required, .assigned),
            .text("ELEMENT", "Description of Element", .synonym, .required, .assigned),
            .text("TESTRL", "Rule for Start of Element", .rule, .required, .assigned),
            .text("TEENRL", "Rule for End of Element", .rule, .permissible, .assigned),
        ])

    private static func elementRecords(_ source: DatasetSource) -> [DatasetRecord] {
        source.mapping.elements.map { element in
            record(
                "TE", source,
                ["ETCD": element.code, "ELEMENT": element.name, "TESTRL": element.start, "TEENRL": element.end])
        }
    }

    private static let visitPlan = DatasetDefinition(
        name: "TV", label: "Trial Visits", kind: .trialDesign, structure: "One record per planned Visit per Arm",
        keys: ["STUDYID", "VISITNUM", "ARMCD"],
        variables: [
            .studyID, .domain,
            .integer("VISITNUM", "Visit Number", .topic, .required, .assigned),
            .text("VISIT", "Visit Name", .synonym, .required, .assigned),
            .text("ARMCD", "Planned Arm Code", .record, .expected, .assigned),
            .text("TVSTRL", "Visit Start Rule", .rule, .required, .assigned),
        ])

    private static func visitRecords(_ source: DatasetSource, _ visits: [SubjectVisit]) -> [DatasetRecord] {
        visits.map { visit in
            let place = visit.number / 100
            let rule =
                visit == .screening
                ? "Screening for a part"
                : visit.number % 100 == 0 ? "Infusion \(place) starts" : "After infusion \(place)"
            var record = record("TV", source, ["TVSTRL": rule])
            SubjectVisit.set(visit, in: &record)
            return record
        }
    }

    private static let criteria = DatasetDefinition(
        name: "TI", label: "Trial Inclusion/Exclusion Criteria", kind: .trialDesign,
        structure: "One record per I/E criterion", keys: ["STUDYID", "IETESTCD"],
        variables: [
            .studyID, .domain,
            .text("IETESTCD", "Incl/Excl Criterion Short Name", .topic, .required, .assigned),
            .text("IETEST", "Inclusion/Exclusion Criterion", .synonym, .required, .fromProtocol),
            .text("IECAT", "Inclusion/Exclusion Category", .grouping, .required, .fromProtocol, .criterionKind),
            .text("TIVERS", "Protocol Criteria Versions", .record, .permissible, .fromProtocol),
        ])

    private static func criterionRecords(_ source: DatasetSource) -> [DatasetRecord] {
        TrialCriterion.criteria(of: source.study).map { criterion in
            record(
                "TI", source,
                [
                    "IETESTCD": criterion.code, "IETEST": criterion.name,
                    "IECAT": criterion.kind.rawValue.uppercased(), "TIVERS": criterion.version,
                ])
        }
    }
}

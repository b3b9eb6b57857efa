import CivilTime
import Study

/// IE: the criteria that a participant did not meet, by the last judgement of each.
enum CriteriaNotMetDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "IE", label: "Inclusion/Exclusion Criteria Not Met", kind: .findings,
        structure: "One record per inclusion/exclusion criterion not met per subject",
        keys: ["STUDYID", "USUBJID", "IESEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("IE"),
            .text("IESPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("IETESTCD", "Inclusion/Exclusion Criterion Short Name", .topic, .required, .assigned),
            .text("IETEST", "Inclusion/Exclusion Criterion", .synonym, .required, .fromProtocol),
            .text("IECAT", "Inclusion/Exclusion Category", .grouping, .required, .assigned, .criterionKind),
            .text("IEORRES", "I/E Criterion Original Result", .result, .required, .collected, .yesNo),
            .text("IESTRESC", "I/E Criterion Result in Std Format", .result, .required, .collected, .yesNo), .epoch,
            .time("IEDTC", "Date/Time of Collection", .permissible), .day("IEDY", "Study Day of Collection"),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let criteria = TrialCriterion.criteria(of: subject.source.study)
        return criteria.flatMap { criterion -> [DatasetRecord] in
            let judged = subject.state.part(criterion.part).criteria.last { $0.content.criterion == criterion.id }
            let isException = judged?.content.result == (criterion.kind == .inclusion ? .notMet : .met)
            guard let judged, isException else { return [] }
            let result = criterion.kind == .inclusion ? "N" : "Y"
            var record = subject.record(
                "IE", source: "\(judged.seq)",
                [
                    "IESPID": "\(judged.seq)", "IETESTCD": criterion.code, "IETEST": criterion.name,
                    "IECAT": criterion.kind.rawValue.uppercased(), "IEORRES": result, "IESTRESC": result,
                ])
            record.set("IE", at: judged.at.occurred, of: subject)
            return [record]
        }
    }
}

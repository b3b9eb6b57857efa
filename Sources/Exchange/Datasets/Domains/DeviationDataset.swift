import CivilTime
import Study
import Vocabulary

/// DV: the deviations that hold, those that rules found and those that people reported.
enum DeviationDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "DV", label: "Protocol Deviations", kind: .events,
        structure: "One record per protocol deviation per subject", keys: ["STUDYID", "USUBJID", "DVSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("DV"),
            .text("DVSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("DVTERM", "Protocol Deviation Term", .topic, .required, .assigned),
            .text("DVDECOD", "Protocol Deviation Coded Term", .synonym, .permissible, .assigned),
            .text("DVCAT", "Category for Protocol Deviation", .grouping, .permissible, .assigned),
            .text("DVSCAT", "Subcategory for Protocol Deviation", .grouping, .permissible, .assigned), .epoch,
            .time("DVSTDTC", "Start Date/Time of Deviation", .permissible),
            .time("DVENDTC", "End Date/Time of Deviation", .permissible),
            .day("DVSTDY", "Study Day of Start of Deviation Event"),
            .day("DVENDY", "Study Day of End of Deviation Event"),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let holding = subject.state.deviations.values.filter { $0.status != .noLongerHolds }.sorted { $0.seq < $1.seq }
        return holding.map { deviation in
            let known = deviation.rule.map(subject.source.mapping.deviation)
            let category = deviation.category ?? known?.category ?? .other
            let decoded = CodedWords.capitals(category.rawValue)
            var record = subject.record(
                "DV", source: "\(deviation.seq)",
                [
                    "DVSPID": "\(deviation.seq)", "DVTERM": known?.term ?? decoded, "DVDECOD": decoded,
                    "DVCAT": deviation.deviationClass.rawValue.uppercased(), "DVSCAT": deviation.rule?.text,
                ])
            let cause = deviation.cause.flatMap { subject.history.effective($0)?.at }
            let at = cause ?? subject.history.effective(deviation.seq)?.at
            record.set("DV", start: at?.occurred, end: at?.occurred, of: subject)
            return record
        }
    }
}

import Study
import Vocabulary

/// SE: the elements of the arm that a participant went through.
enum SubjectElementsDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "SE", label: "Subject Elements", kind: .specialPurpose,
        structure: "One record per actual Element per subject", keys: ["STUDYID", "USUBJID", "SESEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("SE"),
            .text("ETCD", "Element Code", .topic, .required, .assigned),
            .text("ELEMENT", "Description of Element", .synonym, .permissible, .assigned),
            .integer("TAETORD", "Planned Order of Element within Arm", .timing, .permissible, .assigned), .epoch,
            .time("SESTDTC", "Start Date/Time of Element", .required, .derived(.reference)),
            .time("SEENDTC", "End Date/Time of Element", .expected, .derived(.reference)),
            .day("SESTDY", "Study Day of Start of Element"), .day("SEENDY", "Study Day of End of Element"),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        subject.elements.map { part in
            let (start, end) = (part.start.occurred, part.end?.occurred)
            return subject.record(
                "SE",
                [
                    "ETCD": part.element.code, "ELEMENT": part.element.name, "EPOCH": part.element.epoch,
                    "SESTDTC": SiteTime.text(start), "SEENDTC": SiteTime.text(end),
                ],
                integers: [
                    "TAETORD": part.order, "SESTDY": subject.studyDay(start), "SEENDY": subject.studyDay(end),
                ])
        }
    }
}

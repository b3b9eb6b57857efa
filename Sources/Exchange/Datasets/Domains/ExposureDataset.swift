import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// EX: what was given, one record for each stretch at one rate.
enum ExposureDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "EX", label: "Exposure", kind: .interventions,
        structure: "One record per constant-rate interval, extra dose or abstracted infusion per subject",
        keys: ["STUDYID", "USUBJID", "EXSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("EX"),
            .text("EXSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("EXTRT", "Name of Treatment", .topic, .required, .assigned),
            .decimal("EXDOSE", "Dose", .record, .expected, .derived(.exposure)),
            .text("EXDOSU", "Dose Units", .variable, .expected, .assigned, .unit),
            .text("EXDOSFRM", "Dose Form", .variable, .expected, .assigned, .form),
            .text("EXDOSFRQ", "Dosing Frequency per Interval", .record, .permissible, .assigned, .frequency),
            .text("EXROUTE", "Route of Administration", .variable, .permissible, .assigned, .route),
            .text("EXLOT", "Lot Number", .record),
            .text("EXADJ", "Reason for Dose Adjustment", .record),
            .epoch,
            .time("EXSTDTC", "Start Date/Time of Treatment"), .time("EXENDTC", "End Date/Time of Treatment"),
            .day("EXSTDY", "Study Day of Start of Treatment"), .day("EXENDY", "Study Day of End of Treatment"),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        subject.exposures.map { exposure in
            var record = subject.record(
                "EX", source: exposure.infusion.description,
                [
                    "EXSPID": exposure.infusion.description, "EXTRT": subject.source.mapping.treatment,
                    "EXDOSE": exposure.mg?.description, "EXDOSU": exposure.mg == nil ? nil : "mg",
                    "EXDOSFRM": subject.source.mapping.doseForm, "EXDOSFRQ": "ONCE",
                    "EXROUTE": route(exposure, subject.source.mapping),
                    "EXLOT": exposure.lot?.text, "EXADJ": exposure.adjustment,
                ])
            record.set("EX", start: exposure.start.occurred, end: exposure.end, of: subject)
            return record
        }
    }

    private static func route(_ exposure: SubjectExposure, _ mapping: DatasetMapping) -> String {
        exposure.isBolus ? mapping.bolusRoute : mapping.route
    }
}

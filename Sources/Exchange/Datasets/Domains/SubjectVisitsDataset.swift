import CivilTime
import Study

/// SV: the visits that took place, and those that did not.
enum SubjectVisitsDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "SV", label: "Subject Visits", kind: .specialPurpose,
        structure: "One record per actual or planned visit per subject", keys: ["STUDYID", "USUBJID", "VISITNUM"],
        variables: [
            .studyID, .domain, .subject,
            .integer("VISITNUM", "Visit Number", .topic, .required, .derived(.visit)),
            .text("VISIT", "Visit Name", .synonym, .permissible, .derived(.visit)),
            .text("SVPRESP", "Pre-specified", .variable, .expected, .assigned, .yesOnly),
            .text("SVOCCUR", "Occurrence", .record, .expected, .collected, .yesNo),
            .text("SVREASOC", "Reason for Occur Value", .record),
            .time("SVSTDTC", "Start Date/Time of Observation"), .time("SVENDTC", "End Date/Time of Observation"),
            .day("SVSTDY", "Study Day of Start of Observation"), .day("SVENDY", "Study Day of End of Observation"),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let times = subject.visitTimes
        var visits = times.map { visit, moments -> (SubjectVisit, DatasetRecord) in
            let first = moments.min { $0.description < $1.description }
            let last = moments.max { $0.latestMinute < $1.latestMinute }
            var record = record(visit, occurred: "Y", subject)
            (record["SVSTDTC"], record["SVENDTC"]) = (SiteTime.date(first), SiteTime.date(last))
            record.set("SVSTDY", subject.studyDay(first))
            record.set("SVENDY", subject.studyDay(last))
            return (visit, record)
        }
        for (visit, reason) in subject.missedVisits(besides: times) {
            var record = record(visit, occurred: "N", subject)
            record["SVREASOC"] = CodedWords.capitals(reason)
            visits.append((visit, record))
        }
        return visits.sorted { $0.0.number < $1.0.number }.map(\.1)
    }

    private static func record(
        _ visit: SubjectVisit, occurred: String, _ subject: StudySubject
    ) -> DatasetRecord {
        var record = subject.record("SV", ["SVPRESP": "Y", "SVOCCUR": occurred])
        SubjectVisit.set(visit, in: &record)
        return record
    }
}

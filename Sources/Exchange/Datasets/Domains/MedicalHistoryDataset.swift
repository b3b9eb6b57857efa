import Study

/// MH: the diagnoses that were recorded.
enum MedicalHistoryDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "MH", label: "Medical History", kind: .events,
        structure: "One record per recorded diagnosis per subject", keys: ["STUDYID", "USUBJID", "MHSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("MH"),
            .text("MHSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("MHTERM", "Reported Term for the Medical History", .topic, .required), .epoch,
            .time("MHDTC", "Date/Time of History Collection", .permissible),
            .day("MHDY", "Study Day of History Collection"),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        subject.history.effective.compactMap { event in
            guard case .diagnosisRecorded(let payload) = event.event else { return nil }
            var record = subject.record(
                "MH", source: "\(event.seq)",
                ["MHSPID": "\(event.seq)", "MHTERM": CodedWords.capitals(payload.diagnosis)])
            record.set("MH", at: event.occurred, of: subject)
            return record
        }
    }
}

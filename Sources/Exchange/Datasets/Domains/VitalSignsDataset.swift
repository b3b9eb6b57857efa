import CivilTime
import Study

/// VS: vital signs, and the weight that a dose was planned by.
enum VitalSignsDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "VS", label: "Vital Signs", kind: .findings,
        structure: "One record per vital sign measurement per time point per visit per subject",
        keys: ["STUDYID", "USUBJID", "VSSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("VS"),
            .text("VSSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("VSTESTCD", "Vital Signs Test Short Name", .topic, .required, .assigned, .vitalTest),
            .text("VSTEST", "Vital Signs Test Name", .synonym, .required, .assigned),
            .text("VSORRES", "Result or Finding in Original Units", .result, .expected),
            .text("VSORRESU", "Original Units", .variable, .expected, .assigned, .vitalUnit),
            .text("VSSTRESC", "Character Result/Finding in Std Format", .result, .expected),
            .decimal("VSSTRESN", "Numeric Result/Finding in Standard Units", .result, .expected),
            .text("VSSTRESU", "Standard Units", .variable, .expected, .assigned, .vitalUnit),
            .text("VSSTAT", "Completion Status", .record, .permissible, .collected, .notDone),
            .text("VSREASND", "Reason Not Performed", .record),
            .text(
                "VSLOBXFL", "Last Observation Before Exposure Flag", .record, .expected,
                .derived(.lastBeforeExposure), .yesOnly),
            .visitNumber, .visit, .epoch,
            .time("VSDTC", "Date/Time of Measurements"), .day("VSDY", "Study Day of Vital Signs"),
            .text("VSTPT", "Planned Time Point Name", .timing, .permissible, .derived(.timePoint)),
            .integer("VSTPTNUM", "Planned Time Point Number", .timing, .permissible, .derived(.timePoint)),
            .text(
                "VSELTM", "Planned Elapsed Time from Time Point Ref", .timing, .permissible, .derived(.timePoint)),
            .text("VSTPTREF", "Time Point Reference", .timing, .permissible, .assigned),
            .time("VSRFTDTC", "Date/Time of Reference Time Point", .permissible, .derived(.reference)),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let candidates = VitalMeasurement.measurements(of: subject).flatMap { measurement in
            measurement.results.map { result in
                LastBeforeExposure.Candidate(
                    record: record(measurement, result, subject), at: measurement.at, test: result.code,
                    hasResult: result.value != nil)
            }
        }
        return LastBeforeExposure.marked(candidates, "VSLOBXFL", subject)
    }

    private static func record(
        _ measurement: VitalMeasurement, _ result: VitalMeasurement.Result, _ subject: StudySubject
    ) -> DatasetRecord {
        let isDone = result.value != nil
        var record = subject.record(
            "VS", source: "\(measurement.seq)",
            [
                "VSSPID": "\(measurement.seq)", "VSTESTCD": result.code, "VSTEST": result.name,
                "VSORRES": result.value, "VSORRESU": isDone ? result.unit : nil, "VSSTRESC": result.value,
                "VSSTRESN": result.value, "VSSTRESU": isDone ? result.unit : nil,
                "VSSTAT": isDone ? nil : "NOT DONE", "VSREASND": isDone ? nil : "NOT MEASURABLE",
            ])
        SubjectVisit.set(subject.visit(measurement.infusion, nil), in: &record)
        record.set("VS", at: measurement.at.occurred, of: subject)
        TimePoint(measurement, subject)?.set("VS", in: &record)
        return record
    }
}

import Study

/// RS: how deeply sedated a participant was, on a scale.
enum SedationDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "RS", label: "Disease Response and Clin Classification", kind: .findings,
        structure: "One record per clinical classification per time point per visit per subject",
        keys: ["STUDYID", "USUBJID", "RSSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("RS"),
            .text("RSSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("RSTESTCD", "Assessment Short Name", .topic, .required, .assigned, .sedationTest),
            .text("RSTEST", "Assessment Name", .synonym, .required, .assigned),
            .text("RSCAT", "Category for Assessment", .grouping, .expected, .assigned, .sedationScale),
            .text("RSORRES", "Result or Finding in Original Units", .result, .expected),
            .text("RSSTRESC", "Character Result/Finding in Std Format", .result, .expected),
            .decimal("RSSTRESN", "Numeric Result/Finding in Standard Units", .result),
            .text("RSEVAL", "Evaluator", .record, .permissible, .assigned, .evaluator),
            .visitNumber, .visit, .epoch,
            .time("RSDTC", "Date/Time of Assessment"), .day("RSDY", "Study Day of Assessment"),
            .text("RSTPT", "Planned Time Point Name", .timing, .permissible, .derived(.timePoint)),
            .integer("RSTPTNUM", "Planned Time Point Number", .timing, .permissible, .derived(.timePoint)),
            .text(
                "RSELTM", "Planned Elapsed Time from Time Point Ref", .timing, .permissible, .derived(.timePoint)),
            .text("RSTPTREF", "Time Point Reference", .timing, .permissible, .assigned),
            .time("RSRFTDTC", "Date/Time of Reference Time Point", .permissible, .derived(.reference)),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        VitalMeasurement.measurements(of: subject).compactMap { measurement in
            guard let sedation = measurement.sedation else { return nil }
            let test = test(sedation.scale)
            var record = subject.record(
                "RS", source: "\(measurement.seq)",
                [
                    "RSSPID": "\(measurement.seq)", "RSTESTCD": test.code, "RSTEST": test.name,
                    "RSCAT": sedation.scale.rawValue.uppercased(), "RSORRES": "\(sedation.score)",
                    "RSSTRESC": "\(sedation.score)", "RSSTRESN": "\(sedation.score)", "RSEVAL": "INVESTIGATOR",
                ])
            SubjectVisit.set(subject.visit(measurement.infusion, nil), in: &record)
            record.set("RS", at: measurement.at.occurred, of: subject)
            TimePoint(measurement, subject)?.set("RS", in: &record)
            return record
        }
    }

    /// Only the first scale is in the terminology.
    private static func test(_ scale: SedationScale) -> (code: String, name: String) {
        switch scale {
        case .rass: ("RASS0101", "RASS01-Score")
        case .ramsay: ("RAMSAY1", "Ramsay-Score")
        case .moaas: ("MOAAS1", "MOAA/S-Score")
        }
    }
}

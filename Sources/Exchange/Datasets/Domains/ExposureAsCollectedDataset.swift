import CanonicalJSON
import Study
import Vocabulary

/// EC: the infusions as they were ordered, and as a whole as they were given or not.
enum ExposureAsCollectedDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "EC", label: "Exposure as Collected", kind: .interventions,
        structure: "One record per infusion, per subject, per mood", keys: ["STUDYID", "USUBJID", "ECSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("EC"),
            .text("ECSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("ECTRT", "Name of Treatment", .topic, .required, .assigned),
            .text("ECMOOD", "Mood", .record, .permissible, .assigned, .mood),
            .text("ECPRESP", "Pre-Specified", .variable, .permissible, .assigned, .yesOnly),
            .text("ECOCCUR", "Occurrence", .record, .permissible, .collected, .yesNo),
            .text("ECREASOC", "Reason for Occur Value", .record),
            .decimal("ECDOSE", "Dose", .record, .expected, .derived(.exposure)),
            .text("ECDOSU", "Dose Units", .variable, .expected, .assigned, .unit),
            .text("ECDOSFRM", "Dose Form", .variable, .expected, .assigned, .form),
            .text("ECDOSFRQ", "Dosing Frequency per Interval", .record, .permissible, .assigned, .frequency),
            .text("ECROUTE", "Route of Administration", .variable, .permissible, .assigned, .route),
            .text("ECLOT", "Lot Number", .record), .epoch,
            .time("ECSTDTC", "Start Date/Time of Treatment"), .time("ECENDTC", "End Date/Time of Treatment"),
            .day("ECSTDY", "Study Day of Start of Treatment"), .day("ECENDY", "Study Day of End of Treatment"),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let infusions = subject.state.infusions.values.filter { !$0.id.isHistorical }.sorted { $0.id < $1.id }
        return infusions.flatMap { infusion in
            [scheduled(infusion, subject), given(infusion, subject), cancelled(infusion, subject)].compactMap { $0 }
        }
    }

    private static func scheduled(_ infusion: InfusionState, _ subject: StudySubject) -> DatasetRecord? {
        guard let plan = infusion.plan else { return nil }
        var record = record(infusion, "SCHEDULED", subject)
        setDose(&record, plan.content.doseMgPerKg, subject)
        record.set("EC", start: plan.at.occurred, end: plan.at.occurred, of: subject)
        return record
    }

    private static func given(_ infusion: InfusionState, _ subject: StudySubject) -> DatasetRecord? {
        guard let start = infusion.start, let stop = infusion.stop, let exposure = infusion.exposure() else {
            return nil
        }
        var record = record(infusion, "PERFORMED", subject)
        (record["ECPRESP"], record["ECOCCUR"], record["ECLOT"]) = ("Y", "Y", start.content.lot?.text)
        if let plan = infusion.plan {
            let dose = exposure.deliveredMg / ExactAmount(plan.content.weightKg)
            setDose(&record, dose.rounded(toPlaces: 3)?.shortest, subject)
        } else {
            setDose(&record, exposure.deliveredMg.rounded(toPlaces: 3)?.shortest, unit: "mg", subject)
        }
        record.set("EC", start: start.at.occurred, end: stop.at.occurred, of: subject)
        return record
    }

    private static func cancelled(_ infusion: InfusionState, _ subject: StudySubject) -> DatasetRecord? {
        guard infusion.start == nil, let cancellation = infusion.cancellations.last else { return nil }
        var record = record(infusion, "PERFORMED", subject)
        (record["ECPRESP"], record["ECOCCUR"]) = ("Y", "N")
        record["ECREASOC"] = CodedWords.capitals(cancellation.content.why)
        record.set("EC", start: cancellation.at.occurred, end: cancellation.at.occurred, of: subject)
        return record
    }

    private static func record(_ infusion: InfusionState, _ mood: String, _ subject: StudySubject) -> DatasetRecord {
        subject.record(
            "EC", source: infusion.id.description,
            [
                "ECSPID": infusion.id.description, "ECTRT": subject.source.mapping.treatment, "ECMOOD": mood,
                "ECDOSFRM": subject.source.mapping.doseForm,
            ])
    }

    private static func setDose(
        _ record: inout DatasetRecord, _ dose: DecimalString?, unit: String = "mg/kg", _ subject: StudySubject
    ) {
        guard let dose else { return }
        (record["ECDOSE"], record["ECDOSU"]) = (dose.description, unit)
        (record["ECDOSFRQ"], record["ECROUTE"]) = ("ONCE", subject.source.mapping.route)
    }
}

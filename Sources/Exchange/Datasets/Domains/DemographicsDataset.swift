import CivilTime
import Study
import Vocabulary

/// DM: one record a participant.
enum DemographicsDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "DM", label: "Demographics", kind: .specialPurpose, structure: "One record per subject",
        keys: ["STUDYID", "USUBJID"],
        variables: [
            .studyID, .domain, .subject,
            .text("SUBJID", "Subject Identifier for the Study", .topic, .required),
            reference("RFSTDTC", "Subject Reference Start Date/Time"),
            reference("RFENDTC", "Subject Reference End Date/Time"),
            reference("RFXSTDTC", "Date/Time of First Study Treatment"),
            reference("RFXENDTC", "Date/Time of Last Study Treatment"),
            reference("RFICDTC", "Date/Time of Informed Consent"),
            reference("RFPENDTC", "Date/Time of End of Participation"),
            .time("DTHDTC", "Date/Time of Death", role: .record),
            .text("DTHFL", "Subject Death Flag", .record, .expected, .collected, .yesOnly),
            .text("SITEID", "Study Site Identifier", .record, .required, .assigned),
            .integer("AGE", "Age", .record, .expected),
            .text("AGEU", "Age Units", .variable, .expected, .assigned, .ageUnit),
            .text("SEX", "Sex", .record, .required, .collected, .sex),
            .text("RACE", "Race", .record, .expected, .assigned, .race),
            .text("ARMCD", "Planned Arm Code", .record, .expected, .assigned),
            .text("ARM", "Description of Planned Arm", .synonym, .expected, .assigned),
            .text("ACTARMCD", "Actual Arm Code", .record, .expected, .assigned),
            .text("ACTARM", "Description of Actual Arm", .synonym, .expected, .assigned),
            .text("ARMNRS", "Reason Arm and/or Actual Arm is Null", .record, .expected, .assigned, .armReason),
            .text("ACTARMUD", "Description of Unplanned Actual Arm", .record, .expected, .assigned),
            .text("COUNTRY", "Country", .record, .required, .assigned),
        ])

    private static func reference(_ name: String, _ label: String) -> DatasetVariable {
        .time(name, label, .expected, .derived(.reference), role: .record)
    }

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let screening = subject.parts.flatMap(\.screenings).min { $0.precedes($1) }
        let end = subject.participation.end?.occurred
        let lastKnown = [end, subject.lastExposure].compactMap { $0 }.max { $0.latestMinute < $1.latestMinute }
        let consent = subject.parts.flatMap(\.consents).min { $0.precedes($1) }
        var record = subject.record(
            "DM",
            [
                "SUBJID": subject.code, "RFSTDTC": SiteTime.text(subject.reference?.occurred),
                "RFENDTC": subject.reference == nil ? nil : SiteTime.text(lastKnown),
                "RFXSTDTC": SiteTime.text(subject.reference?.occurred),
                "RFXENDTC": SiteTime.text(subject.lastExposure), "RFICDTC": SiteTime.text(consent?.at.occurred),
                "RFPENDTC": SiteTime.text(end), "DTHDTC": SiteTime.text(subject.state.deaths.first?.at.occurred),
                "DTHFL": subject.state.deaths.isEmpty ? nil : "Y", "SITEID": subject.source.mapping.site,
                "AGEU": "YEARS", "SEX": sex(screening?.content.sex), "RACE": "NOT REPORTED",
                "COUNTRY": subject.source.mapping.country,
            ], integers: ["AGE": screening?.content.ageYears])
        setArm(&record, subject)
        return [record]
    }

    private static func sex(_ sex: Sex?) -> String {
        switch sex {
        case .F: "F"
        case .M: "M"
        case .other, .unknown, nil: "U"
        }
    }

    /// The arm; of who was not enrolled or not treated, the reason why there is none.
    private static func setArm(_ record: inout DatasetRecord, _ subject: StudySubject) {
        let isEnrolled = subject.parts.contains { !$0.enrolments.isEmpty }
        let isTreated = !subject.exposures.isEmpty
        let arm = subject.arm
        guard isEnrolled else {
            let isDeclined = subject.parts.contains { $0.status == .screenFailed }
            record["ARMNRS"] = isTreated ? "UNPLANNED TREATMENT" : isDeclined ? "SCREEN FAILURE" : "NOT ASSIGNED"
            record["ACTARMUD"] = isTreated ? arm.name : nil
            return
        }
        (record["ARMCD"], record["ARM"]) = (arm.code, arm.name)
        if isTreated {
            (record["ACTARMCD"], record["ACTARM"]) = (arm.code, arm.name)
        } else {
            record["ARMNRS"] = "ASSIGNED, NOT TREATED"
        }
    }
}

import CivilTime
import Study
import Vocabulary

/// AE: one record an adverse event, as it stands after all that was said of it.
enum AdverseEventDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "AE", label: "Adverse Events", kind: .events, structure: "One record per adverse event per subject",
        keys: ["STUDYID", "USUBJID", "AESEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("AE"),
            .text("AESPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("AETERM", "Reported Term for the Adverse Event", .topic, .required, .assigned),
            .text("AELLT", "Lowest Level Term", .variable, .expected, .assigned),
            .integer("AELLTCD", "Lowest Level Term Code", .variable, .expected, .assigned),
            .text("AEDECOD", "Dictionary-Derived Term", .synonym, .required, .assigned),
            .integer("AEPTCD", "Preferred Term Code", .variable, .expected, .assigned),
            .text("AEHLT", "High Level Term", .variable, .expected, .assigned),
            .integer("AEHLTCD", "High Level Term Code", .variable, .expected, .assigned),
            .text("AEHLGT", "High Level Group Term", .variable, .expected, .assigned),
            .integer("AEHLGTCD", "High Level Group Term Code", .variable, .expected, .assigned),
            .text("AEBODSYS", "Body System or Organ Class", .record, .expected, .assigned),
            .integer("AEBDSYCD", "Body System or Organ Class Code", .variable, .expected, .assigned),
            .text("AESOC", "Primary System Organ Class", .variable, .expected, .assigned),
            .integer("AESOCCD", "Primary System Organ Class Code", .variable, .expected, .assigned),
            .text("AESEV", "Severity/Intensity", .record, .permissible, .collected, .severity),
            .text("AESER", "Serious Event", .record, .expected, .derived(.seriousness), .yesNo),
            .text("AEACN", "Action Taken with Study Treatment", .record, .expected, .collected, .action),
            .text("AEREL", "Causality", .record, .expected),
            .text("AEOUT", "Outcome of Adverse Event", .record, .expected, .collected, .outcome),
            flag("AESCONG", "Congenital Anomaly or Birth Defect"),
            flag("AESDISAB", "Persist or Signif Disability/Incapacity"), flag("AESDTH", "Results in Death"),
            flag("AESHOSP", "Requires or Prolongs Hospitalization"), flag("AESLIFE", "Is Life Threatening"),
            flag("AESMIE", "Other Medically Important Serious Event"),
            .text("AETOXGR", "Standard Toxicity Grade", .record), .epoch,
            .time("AESTDTC", "Start Date/Time of Adverse Event"), .time("AEENDTC", "End Date/Time of Adverse Event"),
            .day("AESTDY", "Study Day of Start of Adverse Event"),
            .day("AEENDY", "Study Day of End of Adverse Event"),
            .text(
                "AEENRTPT", "End Relative to Reference Time Point", .timing, .permissible, .assigned, .relativeTime),
            .text("AEENTPT", "End Reference Time Point", .timing, .permissible, .assigned),
        ])

    private static func flag(_ name: String, _ label: String) -> DatasetVariable {
        .text(name, label, .record, .permissible, .collected, .yesOnly)
    }

    /// The adverse events of a participant.
    static func views(of subject: StudySubject) -> [AdverseEventView] {
        subject.state.adverseEvents.values.compactMap(\.view).sorted { $0.id < $1.id }
    }

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        views(of: subject).map { event in
            let term = term(event.term, subject.source.study)
            var record = subject.record(
                "AE", source: event.id.description,
                [
                    "AESPID": event.id.description, "AETERM": term, "AEDECOD": term,
                    "AESER": event.isSerious ? "Y" : "N", "AEACN": event.action.map(action),
                    "AEREL": event.causality?.rawValue.uppercased(), "AEOUT": event.outcome.map(outcome),
                ])
            for flag in event.flags { record[variable(of: flag)] = "Y" }
            setSeverity(&record, event)
            record.set("AE", start: event.onset.occurred, end: event.end, of: subject)
            if event.isOpen {
                record["AEENRTPT"] = "ONGOING"
                record["AEENTPT"] = lastKnown(event, subject).description
            }
            return record
        }
    }

    /// The day until which it is known to have gone on: that of the export, or on which taking part ended if it had
    /// begun by then; nothing goes on after a death.
    private static func lastKnown(_ event: AdverseEventView, _ subject: StudySubject) -> CalendarDay {
        let ends = [subject.participation.end, subject.state.deaths.first?.at].compactMap { $0?.occurred?.date.lastDay }
        guard let end = ends.max() else { return subject.source.lastDay }
        return max(end, event.onset.occurred?.date.firstDay ?? end)
    }

    /// The term of the study's list in capitals; never the participant's own words.
    static func term(_ code: Code?, _ study: StudyProtocol) -> String {
        guard let code else { return "UNCODED" }
        return study.term(code)?.label.text.uppercased() ?? CodedWords.capitals(code)
    }

    /// One scale a study: the grade of the CTCAE, else mild, moderate or severe.
    private static func setSeverity(_ record: inout DatasetRecord, _ event: AdverseEventView) {
        guard let grade = event.worstGrade else { return }
        if event.gradingScale.text.hasPrefix("CTCAE") {
            record["AETOXGR"] = "\(grade)"
        } else {
            record["AESEV"] = grade <= 1 ? "MILD" : grade == 2 ? "MODERATE" : "SEVERE"
        }
    }

    private static func variable(of flag: SeriousnessFlag) -> String {
        switch flag {
        case .death: "AESDTH"
        case .lifeThreatening: "AESLIFE"
        case .hospitalisation: "AESHOSP"
        case .disability: "AESDISAB"
        case .congenitalAnomaly: "AESCONG"
        case .importantMedical: "AESMIE"
        }
    }

    /// What was done with the treatment, in the words of the terminology.
    static func action(_ action: ActionTaken) -> String { CodedWords.capitals(action.rawValue) }

    /// How it ended, in the words of the terminology.
    static func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .recovered: "RECOVERED/RESOLVED"
        case .recovering: "RECOVERING/RESOLVING"
        case .notRecovered: "NOT RECOVERED/NOT RESOLVED"
        case .recoveredWithSequelae: "RECOVERED/RESOLVED WITH SEQUELAE"
        case .fatal: "FATAL"
        case .unknown: "UNKNOWN"
        }
    }
}

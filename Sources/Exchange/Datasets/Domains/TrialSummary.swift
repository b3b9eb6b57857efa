import CivilTime
import Projections
import Study

/// TS: what the trial is, as far as its protocol and events say it; what they do not say has a null flavor.
enum TrialSummary {
    static let definition = DatasetDefinition(
        name: "TS", label: "Trial Summary", kind: .trialDesign,
        structure: "One record per trial summary parameter value", keys: ["STUDYID", "TSPARMCD", "TSSEQ"],
        variables: [
            .studyID, .domain,
            .integer("TSSEQ", "Sequence Number", .identifier, .required, .derived(.sequence)),
            .text("TSPARMCD", "Trial Summary Parameter Short Name", .topic, .required, .assigned),
            .text("TSPARM", "Trial Summary Parameter", .synonym, .required, .assigned),
            .text("TSVAL", "Parameter Value", .result, .expected, .fromProtocol),
            .text("TSVALNF", "Parameter Value Null Flavor", .result, .permissible, .assigned),
            .text("TSVALCD", "Parameter Value Code", .result, .expected, .assigned),
            .text("TSVCDREF", "Name of the Reference Terminology", .result, .expected, .assigned),
            .text("TSVCDVER", "Version of the Reference Terminology", .result, .expected, .assigned),
        ])

    /// A parameter and its value; without one, no information.
    private struct Parameter {
        var code: String
        var name: String
        var value: String?
        var concept: String?
        var reference: String?

        init(_ code: String, _ name: String, _ value: String?, _ concept: String? = nil, _ reference: String? = nil) {
            (self.code, self.name, self.value) = (code, name, value)
            (self.concept, self.reference) = (concept, reference ?? (concept == nil ? nil : "CDISC CT"))
        }
    }

    static func records(_ source: DatasetSource) -> [DatasetRecord] {
        let all = design(source) + perspectives(source.study) + people(source) + dates(source)
        var places: [String: Int] = [:]
        return all.enumerated().sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }.map(\.element)
            .map {
                parameter in
                let isKnown = parameter.value != nil
                var record = TrialDesign.record(
                    "TS", source,
                    [
                        "TSPARMCD": parameter.code, "TSPARM": parameter.name, "TSVAL": parameter.value,
                        "TSVALNF": isKnown ? nil : "NI", "TSVALCD": isKnown ? parameter.concept : nil,
                        "TSVCDREF": isKnown ? parameter.reference : nil,
                        "TSVCDVER": isKnown && parameter.reference == "CDISC CT" ? Codelist.version : nil,
                    ])
                places[parameter.code, default: 0] += 1
                record.set("TSSEQ", places[parameter.code])
                return record
            }
    }

    private static func design(_ source: DatasetSource) -> [Parameter] {
        let study = source.study
        let condition = study.analysis.condition.map { CodedWords.capitals($0) }
        let primary = study.endpoints.first?.label.text
        return [
            Parameter("ADAPT", "Adaptive Design", "N", "C49487"),
            Parameter("ADDON", "Added on to Existing Treatments", nil),
            Parameter("HLTSUBJI", "Healthy Subject Indicator", "N", "C49487"),
            Parameter("INDIC", "Trial Disease/Condition Indication", condition),
            Parameter("INTTYPE", "Intervention Type", "DRUG", "C1909"),
            Parameter("LENGTH", "Trial Length", nil),
            Parameter("NARMS", "Planned Number of Arms", "\(TrialArm.arms(of: source).count)"),
            Parameter("OBJPRIM", "Trial Primary Objective", primary.map { "To describe \($0)" }),
            Parameter("OBSMODEL", "Observational Model", "COHORT", "C15208"),
            Parameter("OUTMSPRI", "Primary Outcome Measure", primary),
            Parameter("RANDOM", "Trial is Randomized", "N", "C49487"),
            Parameter(
                "REGID", "Registry Identifier", study.registration.text, study.registration.text, "ClinicalTrials.gov"),
            Parameter("SDTIGVER", "SDTM IG Version", "3.4"), Parameter("SDTMVER", "SDTM Version", "2.0"),
            Parameter("SPONSOR", "Clinical Study Sponsor", study.sponsor?.text),
            Parameter("STOPRULE", "Study Stop Rules", nil),
            Parameter("STYPE", "Study Type", "OBSERVATIONAL", "C16084"),
            Parameter("TBLIND", "Trial Blinding Schema", "OPEN LABEL", "C49659"),
            Parameter("TCNTRL", "Control Type", "NONE", "C41132"),
            Parameter("TDIGRP", "Diagnosis Group", condition),
            Parameter("TINDTP", "Trial Intent Type", "TREATMENT", "C49656"),
            Parameter("TITLE", "Trial Title", study.title.text),
            Parameter("TPHASE", "Trial Phase Classification", "NOT APPLICABLE", "C48660"),
            Parameter("TRT", "Investigational Therapy or Treatment", source.mapping.treatment),
            Parameter("TTYPE", "Trial Type", "SAFETY", "C49667"),
        ]
    }

    /// Forwards, backwards, or both, by the parts: one that has procedures looks forwards.
    private static func perspectives(_ study: StudyProtocol) -> [Parameter] {
        let name = "Observational Time Perspective"
        return [
            study.parts.contains { $0.procedures } ? Parameter("OBSTIMP", name, "PROSPECTIVE", "C15273") : nil,
            study.parts.contains { !$0.procedures } ? Parameter("OBSTIMP", name, "RETROSPECTIVE") : nil,
        ].compactMap { $0 }
    }

    private static func people(_ source: DatasetSource) -> [Parameter] {
        let ages = source.study.parts.compactMap(\.ageYears)
        let enrolled = source.view.histories.filter { $0.state.parts.values.contains { !$0.enrolments.isEmpty } }
        return [
            Parameter("ACTSUB", "Actual Number of Subjects", "\(enrolled.count)"),
            Parameter(
                "AGEMAX", "Planned Maximum Age of Subjects", ages.compactMap(\.maximum).max().map { "P\($0)Y" }, nil,
                "ISO 8601"),
            Parameter(
                "AGEMIN", "Planned Minimum Age of Subjects", ages.map(\.minimum).min().map { "P\($0)Y" }, nil,
                "ISO 8601"),
            Parameter(
                "FCNTRY", "Planned Country of Investigational Sites",
                source.mapping.country.isEmpty ? nil : source.mapping.country, nil, "ISO 3166-1 alpha-3"),
            Parameter("PLANSUB", "Planned Number of Subjects", "\(source.study.targetParticipants)"),
            Parameter("SEXPOP", "Sex of Participants", "BOTH", "C49636"),
        ]
    }

    private static func dates(_ source: DatasetSource) -> [Parameter] {
        let record = source.view.state.study
        let cut = record.events.compactMap { event -> CalendarDay? in
            if case .dataCutDeclared(let payload) = event.event { payload.cut } else { nil }
        }.last
        var dates = [
            Parameter("SSTDTC", "Study Start Date", SiteTime.date(record.opened?.at.occurred), nil, "ISO 8601"),
            Parameter("SENDTC", "Study End Date", SiteTime.date(record.closed?.at.occurred), nil, "ISO 8601"),
        ]
        if let cut {
            dates += [
                Parameter("DCUTDESC", "Data Cutoff Description", "DATA CUT"),
                Parameter("DCUTDTC", "Data Cutoff Date", cut.description, nil, "ISO 8601"),
            ]
        }
        return dates
    }
}

import CivilTime
import Projections
import Study
import Vocabulary

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
        var version: String?

        /// One that follows from the study.
        init(_ code: String, _ value: String?, _ concept: String? = nil, _ reference: String? = nil) {
            (self.code, name, self.value) = (code, SummaryParameter.name(of: code) ?? code, value)
            (self.concept, self.reference) = (concept, reference ?? (concept == nil ? nil : "CDISC CT"))
            version = self.reference == "CDISC CT" ? Codelist.version : nil
        }

        /// One that the protocol states.
        init(_ stated: SummaryValue) {
            self.init(stated.parameter.text, stated.value.text, stated.code?.text, stated.reference?.text)
            name = stated.name?.text ?? name
            version = stated.version?.text ?? version
        }
    }

    static func records(_ source: DatasetSource, enrolled: Int) -> [DatasetRecord] {
        let people = people(source.study, enrolled: enrolled)
        let all = stated(source) + design(source) + perspectives(source.study) + people + dates(source)
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
                        "TSVCDVER": isKnown ? parameter.version : nil,
                    ])
                places[parameter.code, default: 0] += 1
                record.set("TSSEQ", places[parameter.code])
                return record
            }
    }

    /// What the protocol states; what it may state and does not is taken from its other sections, or not known.
    private static func stated(_ source: DatasetSource) -> [Parameter] {
        let study = source.study
        let stated = study.datasets?.summary ?? []
        let others = SummaryParameter.stated.keys.filter { code in
            !stated.contains { $0.parameter.text == code } && (code != "OBSMODEL" || isObservational(study))
        }
        return stated.map { Parameter($0) } + others.map { unstated($0, source) }
    }

    private static func unstated(_ code: String, _ source: DatasetSource) -> Parameter {
        let study = source.study
        let primary = study.endpoints.first?.label.text
        switch code {
        case "INDIC", "TDIGRP": return Parameter(code, study.analysis.condition.map { CodedWords.capitals($0) })
        case "OBJPRIM": return Parameter(code, primary.map { "To describe \($0)" })
        case "OUTMSPRI": return Parameter(code, primary)
        case "FCNTRY":
            let country = source.mapping.country
            return Parameter(code, country.isEmpty ? nil : country, nil, "ISO 3166-1 alpha-3")
        default: return Parameter(code, nil)
        }
    }

    /// Whether it may be an observational study: unless its type is stated to be another.
    private static func isObservational(_ study: StudyProtocol) -> Bool {
        let types = study.datasets?.summary.filter { $0.parameter == "STYPE" } ?? []
        return types.allSatisfy { $0.value == "OBSERVATIONAL" }
    }

    private static func design(_ source: DatasetSource) -> [Parameter] {
        let study = source.study
        let registry = study.datasets?.registry?.text
        let registration = study.registration.text
        return [
            Parameter("NARMS", "\(source.mapping.arms.count)"),
            Parameter("REGID", registration, registry == nil ? nil : registration, registry),
            Parameter("SDTIGVER", "3.4"), Parameter("SDTMVER", "2.0"), Parameter("SPONSOR", study.sponsor?.text),
            Parameter("TITLE", study.title.text), Parameter("TRT", study.datasets?.treatment?.text),
        ]
    }

    /// Forwards, backwards, or both, by the parts: one that has procedures looks forwards.
    private static func perspectives(_ study: StudyProtocol) -> [Parameter] {
        guard isObservational(study) else { return [] }
        return [
            study.parts.contains { $0.procedures } ? Parameter("OBSTIMP", "PROSPECTIVE", "C15273") : nil,
            study.parts.contains { !$0.procedures } ? Parameter("OBSTIMP", "RETROSPECTIVE") : nil,
        ].compactMap { $0 }
    }

    private static func people(_ study: StudyProtocol, enrolled: Int) -> [Parameter] {
        let ages = study.parts.compactMap(\.ageYears)
        let oldest = ages.compactMap(\.maximum).max().map { "P\($0)Y" }
        let youngest = ages.map(\.minimum).min().map { "P\($0)Y" }
        return [
            Parameter("ACTSUB", "\(enrolled)"), Parameter("AGEMAX", oldest, nil, "ISO 8601"),
            Parameter("AGEMIN", youngest, nil, "ISO 8601"), Parameter("PLANSUB", "\(study.targetParticipants)"),
        ]
    }

    private static func dates(_ source: DatasetSource) -> [Parameter] {
        let record = source.view.state.study
        let cut = record.events.compactMap { event -> CalendarDay? in
            if case .dataCutDeclared(let payload) = event.event { payload.cut } else { nil }
        }.last
        var dates = [
            Parameter("SSTDTC", SiteTime.date(record.opened?.at.occurred), nil, "ISO 8601"),
            Parameter("SENDTC", SiteTime.date(record.closed?.at.occurred), nil, "ISO 8601"),
        ]
        if let cut {
            dates += [
                Parameter("DCUTDESC", "DATA CUT"),
                Parameter("DCUTDTC", cut.description, nil, "ISO 8601"),
            ]
        }
        return dates
    }
}

import Study
import Vocabulary

/// SUPPDM and SUPPAE: what no variable of their parents has a place for.
enum SupplementalQualifiers {
    static func definition(_ parent: String) -> DatasetDefinition {
        DatasetDefinition(
            name: "SUPP\(parent)", label: "Supplemental Qualifiers for \(parent)", kind: .relationship,
            structure: "One record per supplemental qualifier per related parent domain record",
            keys: ["STUDYID", "RDOMAIN", "USUBJID", "IDVAR", "IDVARVAL", "QNAM"],
            variables: [
                .studyID, .text("RDOMAIN", "Related Domain Abbreviation", .identifier, .required, .assigned), .subject,
                .text("IDVAR", "Identifying Variable", .identifier, .expected, .assigned),
                .text("IDVARVAL", "Identifying Variable Value", .identifier, .expected, .assigned),
                .text("QNAM", "Qualifier Variable Name", .topic, .required, .assigned),
                .text("QLABEL", "Qualifier Variable Label", .synonym, .required, .assigned),
                .text("QVAL", "Data Value", .result, .required),
                .text("QORIG", "Origin", .record, .required, .assigned),
                .text("QEVAL", "Evaluator", .record, .expected, .assigned, .evaluator),
            ])
    }

    /// The parts that a participant was screened for.
    static func ofDemographics(_ subject: StudySubject) -> [DatasetRecord] {
        let parts = subject.parts.filter { !$0.screenings.isEmpty }.map { $0.id.text.uppercased() }
        return [
            qualifier(subject, "DM", nil, ("PART", "Part of the Study"), parts.joined(separator: "; "), "Collected")
        ]
    }

    /// The class of the study's term list, whether it is treatment-emergent, and whether it was expected.
    static func ofAdverseEvents(_ subject: StudySubject) -> [DatasetRecord] {
        let emergent = subject.source.emergent[subject.history.code] ?? []
        let views = AdverseEventDataset.views(of: subject)
        return AdverseEventDataset.numbered(of: subject).flatMap { record -> [DatasetRecord] in
            guard let event = views.first(where: { $0.id.description == record.source }) else { return [] }
            var found: [DatasetRecord] = []
            func add(_ name: String, _ label: String, _ value: String, _ origin: String, _ evaluator: String?) {
                found.append(qualifier(subject, "AE", record.integer("AESEQ"), (name, label), value, origin, evaluator))
            }
            let study = subject.source.study
            if let soc = study.soc(ofTerm: event.term, stated: event.soc) {
                add("AECLASS", "Class in Study Term List", study.socLabel(soc).uppercased(), "Assigned", sponsor)
            }
            if let isExpected = event.isExpected {
                add("AEEXPECT", "Expected by Reference Document", isExpected ? "Y" : "N", "Collected", "INVESTIGATOR")
            }
            if emergent.contains(event.id) { add("AETRTEM", "Treatment Emergent Flag", "Y", "Derived", sponsor) }
            return found
        }
    }

    private static let sponsor = "CLINICAL STUDY SPONSOR"

    private static func qualifier(
        _ subject: StudySubject, _ parent: String, _ sequence: Int?, _ name: (String, String), _ value: String,
        _ origin: String, _ evaluator: String? = nil
    ) -> DatasetRecord {
        DatasetRecord([
            "STUDYID": subject.source.heading.studyID, "RDOMAIN": parent, "USUBJID": subject.id,
            "IDVAR": sequence == nil ? nil : "\(parent)SEQ", "IDVARVAL": sequence.map(String.init), "QNAM": name.0,
            "QLABEL": name.1, "QVAL": value, "QORIG": origin, "QEVAL": evaluator,
        ])
    }
}

import Study

/// RELREC: which records of one participant belong together: an adverse event with the infusion it is said to belong
/// to, and with the rescue medication that was given for it.
enum RelatedRecords {
    static let definition = DatasetDefinition(
        name: "RELREC", label: "Related Records", kind: .relationship,
        structure: "One record per related record per relationship",
        keys: ["STUDYID", "RDOMAIN", "USUBJID", "IDVAR", "IDVARVAL", "RELID"],
        variables: [
            .studyID, .text("RDOMAIN", "Related Domain Abbreviation", .identifier, .required, .assigned), .subject,
            .text("IDVAR", "Identifying Variable", .identifier, .required, .assigned),
            .text("IDVARVAL", "Identifying Variable Value", .identifier, .expected, .assigned),
            .text("RELTYPE", "Relationship Type", .record, .expected, .assigned),
            .text("RELID", "Relationship Identifier", .record, .required, .assigned),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let exposures = ExposureDataset.numbered(of: subject)
        let medications = MedicationDataset.numbered(of: subject)
        var found: [DatasetRecord] = []
        let views = AdverseEventDataset.views(of: subject)
        for record in AdverseEventDataset.numbered(of: subject) {
            guard let event = views.first(where: { $0.id.description == record.source }) else { continue }
            let given = exposures.filter { $0.source == event.infusion?.description }
            let rescue = rescues(for: event.id, subject)
            let taken = medications.filter { rescue.contains($0.source) }
            let related = numbers(given, "EX") + numbers(taken, "CM")
            guard !related.isEmpty else { continue }
            for (domain, number) in numbers([record], "AE") + related {
                found.append(
                    DatasetRecord([
                        "STUDYID": subject.source.heading.studyID, "RDOMAIN": domain, "USUBJID": subject.id,
                        "IDVAR": "\(domain)SEQ", "IDVARVAL": "\(number)", "RELID": "\(event.id)",
                    ]))
            }
        }
        return found
    }

    private static func numbers(_ records: [DatasetRecord], _ domain: String) -> [(String, Int)] {
        records.compactMap { record in record.integer("\(domain)SEQ").map { (domain, $0) } }
    }

    private static func rescues(for ae: AdverseEventID, _ subject: StudySubject) -> Set<String> {
        Set(
            subject.history.effective.compactMap { event in
                guard case .rescueMedicationGiven(let payload) = event.event, payload.ae == ae else { return nil }
                return "\(event.seq)"
            })
    }
}

/// A dataset whose records are made of one participant at a time.
protocol SubjectDataset: Sendable {
    /// What the dataset is.
    static var definition: DatasetDefinition { get }
    /// The records of a participant, without sequence numbers; those of one time in their order.
    static func records(of subject: StudySubject) -> [DatasetRecord]
}

extension SubjectDataset {
    /// The records in order of time, those without one last, with their sequence numbers.
    static func numbered(of subject: StudySubject) -> [DatasetRecord] {
        let records = records(of: subject)
        guard definition.hasSequence else { return records }
        return records.enumerated().sorted { one, other in
            guard let first = one.element.time, let second = other.element.time, first != second else {
                let isKnown = (one.element.time != nil, other.element.time != nil)
                return isKnown.0 == isKnown.1 ? one.offset < other.offset : isKnown.0
            }
            return first < second
        }.map(\.element).enumerated().map { index, record in
            var record = record
            record.set("\(definition.name)SEQ", index + 1)
            return record
        }
    }
}

/// The records of one participant in one dataset.
struct SubjectRecords: Sendable {
    let definition: DatasetDefinition
    let of: @Sendable (StudySubject) -> [DatasetRecord]

    /// All datasets that are made of one participant at a time, in the order of Define-XML.
    static let all: [SubjectRecords] =
        kinds.map { SubjectRecords($0) } + [
            SubjectRecords(
                definition: SupplementalQualifiers.definition("DM"), of: SupplementalQualifiers.ofDemographics),
            SubjectRecords(
                definition: SupplementalQualifiers.definition("AE"), of: SupplementalQualifiers.ofAdverseEvents),
            SubjectRecords(definition: RelatedRecords.definition, of: RelatedRecords.records),
        ]

    private static let kinds: [any SubjectDataset.Type] = [
        DemographicsDataset.self, SubjectElementsDataset.self, SubjectVisitsDataset.self, MedicationDataset.self,
        ExposureAsCollectedDataset.self, ExposureDataset.self, AdverseEventDataset.self, DispositionDataset.self,
        DeviationDataset.self, MedicalHistoryDataset.self, CriteriaNotMetDataset.self, QuestionnaireDataset.self,
        SedationDataset.self, VitalSignsDataset.self,
    ]

    private init(_ kind: any SubjectDataset.Type) {
        self.init(definition: kind.definition, of: { kind.numbered(of: $0) })
    }

    private init(definition: DatasetDefinition, of records: @escaping @Sendable (StudySubject) -> [DatasetRecord]) {
        (self.definition, of) = (definition, records)
    }
}

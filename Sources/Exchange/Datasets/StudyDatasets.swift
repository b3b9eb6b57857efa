import Projections
import Study

/// The datasets of a study in the tables of CDISC SDTM 3.4, made from its events alone (docs/datasets.md).
struct StudyDatasets: Sendable {
    let heading: DatasetHeading
    private let source: DatasetSource
    private let subjects: [StudySubject]

    init(_ view: StudyView, heading: DatasetHeading) {
        self.heading = heading
        source = DatasetSource(view, heading: heading)
        subjects = source.subjects
    }

    /// The site, as DM names it.
    var site: String { source.mapping.site }

    /// Gives the datasets in the order of Define-XML, one at a time; those without a record are not made.
    func forEachDataset(_ body: (Dataset) throws -> Void) rethrows {
        let visits = Self.planned(subjects, source)
        for dataset in TrialDesign.datasets(source, visits: visits) { try body(dataset) }
        let linked: [([StudySubject]) -> Dataset] =
            Self.ofSubjects.map { $0.dataset } + [
                { SupplementalQualifiers.dataset("DM", $0.flatMap(SupplementalQualifiers.ofDemographics)) },
                { SupplementalQualifiers.dataset("AE", $0.flatMap(SupplementalQualifiers.ofAdverseEvents)) },
                { Dataset(RelatedRecords.definition, $0.flatMap(RelatedRecords.records)) },
            ]
        for make in linked {
            let dataset = make(subjects)
            if !dataset.records.isEmpty { try body(dataset) }
        }
    }

    /// Those made of one participant at a time, in the order of Define-XML.
    static let ofSubjects: [any SubjectDataset.Type] = [
        DemographicsDataset.self, SubjectElementsDataset.self, SubjectVisitsDataset.self, MedicationDataset.self,
        ExposureAsCollectedDataset.self, ExposureDataset.self, AdverseEventDataset.self, DispositionDataset.self,
        DeviationDataset.self, MedicalHistoryDataset.self, CriteriaNotMetDataset.self, QuestionnaireDataset.self,
        SedationDataset.self, VitalSignsDataset.self,
    ]

    /// The visits of the plan: screening, and as many infusions as somebody had, each with its follow-ups.
    private static func planned(_ subjects: [StudySubject], _ source: DatasetSource) -> [SubjectVisit] {
        let most = max(1, subjects.map(\.infusions.count).max() ?? 0)
        return [.screening]
            + (1...most).flatMap { place in
                [.infusion(place)]
                    + source.followUps.enumerated().map { .followUp($0.element, $0.offset, place) }
            }
    }

    /// Gives the files, one at a time.
    func forEachFile(_ body: (ExportedFile) throws -> Void) throws {
        var summaries: [DatasetSummary] = []
        try forEachDataset { dataset in
            summaries.append(DatasetSummary(dataset))
            let json = DatasetJSON(dataset, heading)
            try body(
                ExportedFile("\(ExportPath.datasets)/\(dataset.definition.fileName)") { try json.write($0) })
        }
        let define = DefineXML(datasets: summaries, heading: heading, terms: source.mapping.terms)
        try body(ExportedFile(ExportPath.define, define.text))
    }
}

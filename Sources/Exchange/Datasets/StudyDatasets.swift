import Projections
import Study

/// The datasets of a study in the tables of CDISC SDTM 3.4, made from its events alone (docs/datasets.md).
struct StudyDatasets: Sendable {
    /// The datasets in the order of Define-XML; those without a record are not made.
    let datasets: [Dataset]
    let heading: DatasetHeading
    /// The site, as DM names it.
    let site: String
    /// Terms of the study's own, by the id of their codelist.
    private let terms: [String: [Codelist.Term]]

    init(_ view: StudyView, heading: DatasetHeading) {
        self.heading = heading
        let source = DatasetSource(view, heading: heading)
        (site, terms) = (source.mapping.site, source.mapping.terms)
        let subjects = source.subjects
        let made = Self.ofSubjects.map { $0.dataset(subjects) }
        let visits = Self.planned(subjects, source)
        let linked = [
            SupplementalQualifiers.dataset("DM", subjects.flatMap(SupplementalQualifiers.ofDemographics)),
            SupplementalQualifiers.dataset("AE", subjects.flatMap(SupplementalQualifiers.ofAdverseEvents)),
            Dataset(RelatedRecords.definition, subjects.flatMap(RelatedRecords.records)),
        ]
        datasets =
            TrialDesign.datasets(source, visits: visits) + (made + linked).filter { !$0.records.isEmpty }
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

    /// The files by their paths in the bag.
    var files: [(path: String, text: String)] {
        let define = DefineXML(datasets: datasets, heading: heading, terms: terms)
        return datasets.map { ("\(ExportPath.datasets)/\($0.definition.fileName)", DatasetJSON($0, heading).text) }
            + [(ExportPath.define, define.text)]
    }
}

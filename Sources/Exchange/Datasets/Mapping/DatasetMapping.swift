import Study
import Vocabulary

/// What datasets need to know of a study beside its events: the names and codes that its protocol states
/// (docs/datasets.md section 3), and what stands in their place where it states none.
struct DatasetMapping: Hashable, Sendable {
    /// EXTRT, of which there is always one.
    let treatment: String
    let doseForm: String?
    let route: String
    let bolusRoute: String
    /// The arms in the order of the protocol; at least one.
    let arms: [DatasetArm]
    let screening: DatasetElement
    let treated: DatasetElement
    let followUp: DatasetElement
    let site: String
    /// ISO 3166-1 alpha-3; empty where neither the protocol nor the study's zone settles it.
    let country: String
    private let instruments: [Code: InstrumentMapping]
    private let deviations: CodeMap<DeviationNames>

    /// The elements in their order.
    var elements: [DatasetElement] { [screening, treated, followUp] }

    /// The mapping of a study.
    init(of study: StudyProtocol, site: Code?) {
        let stated = study.datasets
        treatment = stated?.treatment?.text ?? "STUDY TREATMENT"
        doseForm = stated?.doseForm?.text
        route = stated?.route?.text ?? "INTRAVENOUS DRIP"
        bolusRoute = stated?.bolusRoute?.text ?? "INTRAVENOUS BOLUS"
        arms = study.datasetArms
        (screening, treated, followUp) = (study.screeningElement, study.treatmentElement, study.followUpElement)
        self.site = site?.text ?? "01"
        country = stated?.country?.text ?? Self.countries[study.zone.id.text] ?? ""
        let mappings = study.instruments.map { InstrumentMapping(of: $0, stated: stated?.instruments[$0.id]) }
        instruments = Dictionary(mappings.map { ($0.instrument, $0) }) { first, _ in first }
        deviations = stated?.deviations ?? CodeMap()
    }

    /// How an instrument of the protocol stands in QS.
    func instrument(_ id: Code) -> InstrumentMapping? { instruments[id] }

    /// What DV says of a deviation from a rule.
    func deviation(_ rule: Code) -> (category: DeviationCategory, term: String) {
        let (known, stated) = (DeviationMapping.words(rule), deviations[rule])
        return (stated?.category ?? known.category, stated?.term?.text ?? known.term)
    }

    /// The terms of this study for codelists of QS, by the id of the list.
    var terms: [String: [Codelist.Term]] {
        let mappings = instruments.values.sorted { $0.instrument < $1.instrument }
        return [
            Codelist.question.id: mappings.flatMap(\.questions).map { .init($0.code, $0.concept, $0.name) },
            Codelist.questionnaire.id: mappings.filter { $0.concept != nil }.map { .init($0.category, $0.concept) },
        ]
    }

    /// Zones that lie in one country.
    private static let countries = [
        "America/Toronto": "CAN", "America/Vancouver": "CAN", "America/Halifax": "CAN", "America/Edmonton": "CAN",
        "America/Winnipeg": "CAN", "America/New_York": "USA", "America/Chicago": "USA", "America/Denver": "USA",
        "America/Los_Angeles": "USA", "Europe/London": "GBR", "Europe/Paris": "FRA", "Europe/Berlin": "DEU",
        "Europe/Vienna": "AUT", "Europe/Zurich": "CHE", "Australia/Sydney": "AUS",
    ]
}

public import CanonicalJSON
public import Vocabulary

/// The study as data: everything that rules, projections and reports need to know of it.
///
/// Decoded from the canonical JSON that `protocol.adopted` names by its digest; people write it as YAML.
/// ``problems()`` says what decodes but cannot be meant.
///
///     {"analysis":{...},"groups":[...],"instruments":[...],"parts":[...],"registration":"NCT06916403","roles":[...],
///      "rules":1,"safety":{...},"schema":1,"targetParticipants":50,"title":"...","version":"1.0","zone":{...}}
public struct StudyProtocol: Payload {
    /// The choices of the analysis.
    public var analysis = AnalysisRules.blank
    /// Limits of time and quantity by which deviations are judged; absent, the defaults hold.
    public var statedChecks: StudyChecks?
    /// Members whose correction is shown until it is countersigned: "historicalInfusion.abstracted/preNRS".
    public var criticalFields: [Code] = []
    /// What the study is called in its datasets; absent, names that say nothing of it.
    public var datasets: DatasetRules?
    /// The dose rules, in a study that gives doses.
    public var dose: DoseRules?
    /// The endpoints of efficacy.
    public var endpoints: [Endpoint] = []
    /// The groups that tables show.
    public var groups: [StudyGroup] = []
    /// The instruments.
    public var instruments: [Instrument] = []
    /// The parts of the study.
    public var parts: [StudyPart] = []
    /// Its number in a registry.
    public var registration = Code.blank
    /// Which role may append which type.
    public var roles: [RoleRule] = []
    /// The rule set by which events are judged.
    public var rules = 1
    /// The rules of safety reporting.
    public var safety = SafetyRules.blank
    /// The version of this format: 1.
    public var schema = 1
    /// The system organ classes of the terms.
    public var socs: [OrganClass] = []
    /// Who answers for the study.
    public var sponsor: Title?
    /// How many people it wants to enrol.
    public var targetParticipants = 1
    /// The terms by which adverse events are coded.
    public var terms: [AdverseEventTerm] = []
    /// The time points of assessments.
    public var timepoints: [Timepoint] = []
    /// Its title.
    public var title = Title.blank
    /// The version's name.
    public var version = Code.blank
    /// The limits of vital signs.
    public var vitals: VitalRules?
    /// The study's time zone.
    public var zone = StudyZone.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("analysis", &analysis)
        try coder.optional("checks", &statedChecks)
        try coder.list("criticalFields", &criticalFields)
        try coder.optional("datasets", &datasets)
        try coder.optional("dose", &dose)
        try coder.list("endpoints", &endpoints)
        try coder.list("groups", &groups)
        try coder.list("instruments", &instruments)
        try AtLeastOne.code("parts", &parts, with: &coder)
        try coder.field("registration", &registration)
        try coder.list("roles", &roles)
        try coder.integer("rules", &rules, in: 1...1_000_000)
        try coder.field("safety", &safety)
        try coder.integer("schema", &schema, in: 1...1)
        try coder.list("socs", &socs)
        try coder.optional("sponsor", &sponsor)
        try coder.integer("targetParticipants", &targetParticipants, in: 1...1_000_000)
        try coder.list("terms", &terms)
        try coder.list("timepoints", &timepoints)
        try coder.field("title", &title)
        try coder.field("version", &version)
        try coder.optional("vitals", &vitals)
        try coder.field("zone", &zone)
    }
}

extension StudyProtocol {
    /// The limits of time and quantity that hold: those stated, or the defaults.
    public var checks: StudyChecks { statedChecks ?? StudyChecks() }

    /// Reads the canonical JSON of a protocol.
    ///
    /// Throws what is malformed, with the offset in bytes; ``JSONPlace`` turns that into a path.
    public init(canonicalJSON data: [UInt8]) throws(MalformedJSON) {
        var reader = CanonicalReader(data.span)
        self = try StudyProtocol(readingFrom: &reader)
        try reader.finish()
    }
}

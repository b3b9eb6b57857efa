import CanonicalJSON
import Study

/// A participant with an index, as they were before the treatment.
struct BaselineMember: MemberRow {
    static let table = "baseline"

    /// Age in years, by the last screening for the part.
    var age: ExactRatio?
    /// Months since the diagnosis of the protocol's condition.
    var months: TracedValue?
    /// How many infusions of ordinary care are on record before the index.
    var priorInfusions: TracedValue?
    /// The events of that screening.
    var screeningSources: [Int] = []
    /// The sex that it states.
    var sex: Sex?
    /// The events by which the participant counts.
    var sources: [Int] = []
    /// Kilograms.
    var weight: TracedValue?

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("age", &age)
        try coder.optional("months", &months)
        try coder.optional("priorInfusions", &priorInfusions)
        try RowNumber.codeEvents("screeningSources", &screeningSources, with: &coder)
        try coder.optional("sex", &sex)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.optional("weight", &weight)
    }
}

extension BaselineMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let indexed = IndexedMember(member, study) else { return nil }
        let screening = indexed.screening?.content
        age = screening.map { ExactRatio($0.ageYears) }
        months = study.analysis.condition.flatMap { indexed.months(since: $0) }
        priorInfusions = indexed.priorInfusions
        screeningSources = indexed.screeningSources
        sex = screening?.sex
        sources = indexed.sources
        weight = indexed.weight
    }
}

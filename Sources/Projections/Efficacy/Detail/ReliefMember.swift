import CanonicalJSON
import Study

/// A participant with an index: how long their relief lasted, and how large it was.
struct ReliefMember: MemberRow {
    static let table = "efficacy.relief"

    /// How long; absent where that is missing.
    var observation: ReliefObservation?
    /// How large, by the first endpoint that is itself the improvement.
    var relief: TracedValue?
    /// The events by which the participant counts.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("observation", &observation)
        try coder.optional("relief", &relief)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

extension ReliefMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let indexed = IndexedMember(member, study) else { return nil }
        sources = indexed.sources
        observation = ReliefObservation(indexed, study)
        let endpoint = study.endpoints.first { $0.baseline == nil }
        relief = endpoint.flatMap { indexed.contribution(to: $0, study).post }
    }
}

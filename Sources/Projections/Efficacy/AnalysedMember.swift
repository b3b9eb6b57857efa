import CanonicalJSON
import Study
import Vocabulary

/// A participant with an index in a group: what they bring to each endpoint, and their scores as predictors.
struct AnalysedMember: MemberRow {
    static let table = "efficacy"

    /// By endpoint, in the order of the protocol.
    var contributions: [Contribution] = []
    /// By predictor, in the order of the protocol; those without a score are left out.
    var scores: [PredictorScore] = []
    /// The events by which the participant counts.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("contributions", &contributions)
        try coder.list("scores", &scores)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

/// The score of one predictor.
struct PredictorScore: Payload {
    /// The predictor.
    var predictor = Code.blank
    /// The score.
    var score = TracedValue()

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("predictor", &predictor)
        try coder.field("score", &score)
    }
}

extension AnalysedMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let indexed = IndexedMember(member, study) else { return nil }
        sources = indexed.sources
        contributions = study.endpoints.map { indexed.contribution(to: $0, study) }
        scores = study.analysis.predictors.compactMap { predictor in
            indexed.score(of: predictor, study).map { found in
                var score = PredictorScore()
                (score.predictor, score.score) = (predictor.id, found)
                return score
            }
        }
    }

    /// What the participant brings to an endpoint.
    func contribution(to endpoint: Endpoint) -> Contribution? {
        contributions.first { $0.endpoint == endpoint.id }
    }

    /// The score of a predictor.
    func score(of predictor: Predictor) -> TracedValue? {
        scores.first { $0.predictor == predictor.id }?.score
    }
}

extension IndexedMember {
    /// What the participant's index brings to an endpoint.
    func contribution(to endpoint: Endpoint, _ study: StudyProtocol) -> Contribution {
        member.contribution(to: endpoint, of: unit, in: part.id, study)
    }
}

import CanonicalJSON
import Study
import Vocabulary

/// What one participant brings to one endpoint: the values of the index, and the events that made them.
struct Contribution: Payload {
    /// A score and the events that made it.
    typealias Score = TracedValue

    /// The value at baseline.
    var baseline: Score?
    /// The endpoint.
    var endpoint = Code.blank
    /// The events that made the index.
    var indexSources: [Int] = []
    /// The value at the time point.
    var post: Score?

    /// Nothing.
    init() {}

    init(to endpoint: Code, indexSources: [Int]) {
        self.endpoint = endpoint
        self.indexSources = indexSources
    }

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("baseline", &baseline)
        try coder.field("endpoint", &endpoint)
        try RowNumber.codeEvents("indexSources", &indexSources, with: &coder)
        try coder.optional("post", &post)
    }

    /// The values that are there.
    var scores: [ExactRatio] { [baseline?.value, post?.value].compactMap { $0 } }

    /// All events behind it.
    var sources: [Int] { indexSources + (baseline?.sources ?? []) + (post?.sources ?? []) }
}

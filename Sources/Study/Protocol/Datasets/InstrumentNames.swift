public import CanonicalJSON

/// What an instrument, its items and its scores are called in QS.
///
///     {"category":"BURNING","items":{"BURN01":{"code":"BURN101","name":"BURN1-By Day"}},
///      "scores":{"total":{"code":"BURN1TOT","name":"BURN1-Total"}}}
public struct InstrumentNames: Payload {
    /// QSCAT.
    public var category: DatasetName?
    /// The concept of the category.
    public var concept: ConceptCode?
    /// Items of the instrument.
    public var items = CodeMap<QuestionNames>()
    /// QSMETHOD.
    public var method: DatasetName?
    /// Scores of the instrument.
    public var scores = CodeMap<QuestionNames>()

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("category", &category)
        try coder.optional("concept", &concept)
        try CodeMap.code("items", &items, with: &coder)
        try coder.optional("method", &method)
        try CodeMap.code("scores", &scores, with: &coder)
    }
}

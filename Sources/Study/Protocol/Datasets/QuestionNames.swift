public import CanonicalJSON
public import Vocabulary

/// A test code and its name.
///
///     {"code":"PI0106","concept":"C105266","name":"PI01-Worst Pain Intensity"}
public struct QuestionTerm: Payload {
    /// QSTESTCD.
    public var code = DatasetCode.blank
    /// The concept of the term, where CDISC has one.
    public var concept: ConceptCode?
    /// QSTEST.
    public var name = DatasetName.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("code", &code)
        try coder.optional("concept", &concept)
        try coder.field("name", &name)
    }
}

/// What an item or a score is called in QS, and what instead where it was asked about a certain span of time.
///
///     {"code":"PI0101","name":"PI01-Pain Intensity",
///      "recalls":{"worst24h":{"code":"PI0106","name":"PI01-Worst Pain Intensity"}}}
public struct QuestionNames: Payload {
    /// QSTESTCD.
    public var code = DatasetCode.blank
    /// The concept of the term, where CDISC has one.
    public var concept: ConceptCode?
    /// QSTEST.
    public var name = DatasetName.blank
    /// Other terms, by recall.
    public var recalls = CodeMap<QuestionTerm>()

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("code", &code)
        try coder.optional("concept", &concept)
        try coder.field("name", &name)
        try CodeMap.code("recalls", &recalls, with: &coder)
    }
}

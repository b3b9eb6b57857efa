public import CanonicalJSON
public import Vocabulary

/// A named range of a score: up to `maximum`, from where the band before ended.
///
///     {"id":"minimal","maximum":"4"}
public struct ScoreBand: Payload {
    /// Its name.
    public var id = Code.blank
    /// The highest score in it; absent in the last.
    public var maximum: DecimalString?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("id", &id)
        try coder.optional("maximum", &maximum)
    }
}

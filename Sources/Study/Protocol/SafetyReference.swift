public import CanonicalJSON
public import Vocabulary

/// A document that lists the expected reactions.
///
///     {"document":"product-monograph","version":"2019-05-23"}
public struct SafetyReference: Payload {
    /// The document.
    public var document = Code.blank
    /// Its version.
    public var version = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("document", &document)
        try coder.field("version", &version)
    }
}

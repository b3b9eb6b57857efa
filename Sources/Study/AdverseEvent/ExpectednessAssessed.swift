public import CanonicalJSON

/// An investigator compares an adverse event with the reference safety information.
///
///     {"ae":"AE-1","document":"product-monograph","expected":true,"version":"2019-05-23"}
public struct ExpectednessAssessed: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// The document it was compared with.
    public var document: Code?
    /// Whether it is listed there, no more severe and no more specific.
    public var expected = false
    /// The version of the document.
    public var version: Code?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID, document: Code? = nil, expected: Bool, version: Code? = nil) {
        self.ae = ae
        self.document = document
        self.expected = expected
        self.version = version
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.optional("document", &document)
        try coder.field("expected", &expected)
        try coder.optional("version", &version)
    }
}

extension ExpectednessAssessed {
    /// The type is `expectedness.assessed`.
    public static let kind = EventKind.expectednessAssessed
    /// What the event says, in one line.
    public static let summary = "An investigator judges expectedness"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator]
}

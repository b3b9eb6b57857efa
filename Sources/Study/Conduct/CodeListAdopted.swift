public import CanonicalJSON

/// A list of codes comes into use.
///
/// A dictionary that a protocol refers to, such as CTCAE, by the digest of its file.
///
///     {"document":"7777777777777777777777777777777777777777777777777777777777777777","list":"ctcae","version":"5.0"}
public struct CodeListAdopted: EventPayload {
    /// SHA-256 of the file.
    public var document = HexDigest.blank
    /// What it is called.
    public var list = Code.blank
    /// Its version.
    public var version = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(document: HexDigest, list: Code, version: Code) {
        self.document = document
        self.list = list
        self.version = version
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("document", &document)
        try coder.field("list", &list)
        try coder.field("version", &version)
    }
}

extension CodeListAdopted {
    /// The type is `codeList.adopted`.
    public static let kind = EventKind.codeListAdopted
    /// What the event says, in one line.
    public static let summary = "A list of codes comes into use"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator]
}

public import CanonicalJSON
public import CivilTime

/// A date is set up to which data count.
///
/// The root names the history at the moment of the declaration.
///
///     {"cut":"2026-08-31","root":"7777777777777777777777777777777777777777777777777777777777777777","size":1686}
public struct DataCutDeclared: EventPayload {
    /// The last day that counts.
    public var cut = CalendarDay.blank
    /// The tree root before this event.
    public var root = HexDigest.blank
    /// How many events that root covers.
    public var size = 0

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(cut: CalendarDay, root: HexDigest, size: Int) {
        self.cut = cut
        self.root = root
        self.size = size
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("cut", &cut)
        try coder.field("root", &root)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
    }
}

extension DataCutDeclared {
    /// The type is `dataCut.declared`.
    public static let kind = EventKind.dataCutDeclared
    /// What the event says, in one line.
    public static let summary = "A date is set up to which data count"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}

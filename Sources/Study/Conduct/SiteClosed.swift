public import CanonicalJSON

/// A site is closed.
///
/// After it nothing new happens there.
///
///     {"site":"clinic-1"}
public struct SiteClosed: EventPayload {
    /// The site.
    public var site = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(site: Code) {
        self.site = site
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("site", &site)
    }
}

extension SiteClosed {
    /// The type is `site.closed`.
    public static let kind = EventKind.siteClosed
    /// What the event says, in one line.
    public static let summary = "A site is closed"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator]
}

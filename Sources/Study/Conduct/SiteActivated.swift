public import CanonicalJSON

/// A site may begin.
///
/// From then on participants may be enrolled there.
///
///     {"site":"clinic-1"}
public struct SiteActivated: EventPayload {
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

extension SiteActivated {
    /// The type is `site.activated`.
    public static let kind = EventKind.siteActivated
    /// What the event says, in one line.
    public static let summary = "A site may begin"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator]
}

public import CanonicalJSON

/// Somebody asks to lock the database.
///
/// A request; the countersignature of another entitled person gives it effect.
///
///     {"root":"7777777777777777777777777777777777777777777777777777777777777777","size":1686}
public struct DatabaseLocked: EventPayload {
    /// The tree root before this event.
    public var root = HexDigest.blank
    /// How many events that root covers.
    public var size = 0
    /// Why the lock may hold although something is open.
    public var waiver: Code?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(root: HexDigest, size: Int, waiver: Code? = nil) {
        self.root = root
        self.size = size
        self.waiver = waiver
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("root", &root)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
        try coder.optional("waiver", &waiver)
    }
}

extension DatabaseLocked {
    /// The type is `database.locked`.
    public static let kind = EventKind.databaseLocked
    /// What the event says, in one line.
    public static let summary = "Somebody asks to lock the database"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}

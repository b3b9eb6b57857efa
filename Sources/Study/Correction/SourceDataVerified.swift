public import CanonicalJSON

/// Somebody compared an event with its source.
///
/// The monitor is the one who appends.
///
///     {"fields":["sbp","dbp"],"seq":220}
public struct SourceDataVerified: EventPayload {
    /// The members compared; all if absent.
    public var fields: [Code] = []
    /// The event.
    public var seq = 0

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(fields: [Code] = [], seq: Int) {
        self.fields = fields
        self.seq = seq
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("fields", &fields)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
    }

    /// No element of a list twice.
    public func checkTogether() throws(MalformedJSON) {
        try fields.demandDistinct("fields")
    }
}

extension SourceDataVerified {
    /// The type is `sourceData.verified`.
    public static let kind = EventKind.sourceDataVerified
    /// What the event says, in one line.
    public static let summary = "Somebody compared an event with its source"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator, .monitor]
}

public import CanonicalJSON

/// Somebody asks to unlock the database.
///
/// A request; the countersignature of another entitled person gives it effect. Why is in `reason` and sealed as
/// `text`.
public struct DatabaseUnlocked: EventPayload {
    /// All fields blank.
    public init() {}

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {}
}

extension DatabaseUnlocked {
    /// The type is `database.unlocked`.
    public static let kind = EventKind.databaseUnlocked
    /// What the event says, in one line.
    public static let summary = "Somebody asks to unlock the database"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}

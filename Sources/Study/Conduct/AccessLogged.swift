public import CanonicalJSON

/// Data left the ledger.
///
/// What was taken out, by the one who appends.
///
///     {"scope":["P051"],"what":"withheld-view"}
public struct AccessLogged: EventPayload {
    /// The participants or tables; everything if absent.
    public var scope: [Code] = []
    /// What was done.
    public var what = AccessKind.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(scope: [Code] = [], what: AccessKind) {
        self.scope = scope
        self.what = what
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("scope", &scope)
        try coder.field("what", &what)
    }

    /// No element of a list twice.
    public func checkTogether() throws(MalformedJSON) {
        try scope.demandDistinct("scope")
    }
}

extension AccessLogged {
    /// The type is `access.logged`.
    public static let kind = EventKind.accessLogged
    /// What the event says, in one line.
    public static let summary = "Data left the ledger"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator, .coordinator, .monitor]
}

/// What was taken out of the ledger.
public enum AccessKind: String, CaseIterable, FieldValue {
    /// A bag of events and tables was exported.
    case export
    /// A report was handed out.
    case report
    /// A text that is withheld from most readers was looked at.
    case withheldView = "withheld-view"
}

public import CanonicalJSON
public import Vocabulary

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

    public init() {}

    public init(scope: [Code] = [], what: AccessKind) {
        self.scope = scope
        self.what = what
    }

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
    public static let traits = EventTraits(
        kind: .accessLogged, summary: "Data left the ledger",
        writers: [.administrator, .investigator, .coordinator, .monitor],
        level: .study, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
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

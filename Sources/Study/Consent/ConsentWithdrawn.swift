public import CanonicalJSON

/// A participant takes consent back, wholly or in part.
///
///     {"part":"part-2","scope":["procedures","collection"]}
public struct ConsentWithdrawn: EventPayload {
    /// The part of the study.
    public var part = PartID.blank
    /// What is no longer covered; at least one.
    public var scope: [WithdrawalScope] = []

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(part: PartID, scope: [WithdrawalScope]) {
        self.part = part
        self.scope = scope
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
        try AtLeastOne.code("scope", &scope, with: &coder)
    }

    /// Each scope stands once.
    public func checkTogether() throws(MalformedJSON) {
        try scope.demandSomeDistinct("scope")
    }
}

extension ConsentWithdrawn {
    /// The type is `consent.withdrawn`.
    public static let kind = EventKind.consentWithdrawn
    /// What the event says, in one line.
    public static let summary = "A participant takes consent back"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

/// What a withdrawn consent no longer covers.
public enum WithdrawalScope: String, CaseIterable, FieldValue {
    /// No further study procedures.
    case procedures
    /// No further collection of data.
    case collection
    /// No use of what was collected, except for safety and the flow of participants.
    case use
}

public import CanonicalJSON
public import Vocabulary

/// A participant takes consent back, wholly or in part.
///
///     {"part":"part-2","scope":["procedures","collection"]}
public struct ConsentWithdrawn: EventPayload {
    /// The part of the study.
    public var part = PartID.blank
    /// What is no longer covered; at least one.
    public var scope: [WithdrawalScope] = []

    public init() {}

    public init(part: PartID, scope: [WithdrawalScope]) {
        self.part = part
        self.scope = scope
    }

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
    public static let traits = EventTraits(
        kind: .consentWithdrawn, summary: "A participant takes consent back", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
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

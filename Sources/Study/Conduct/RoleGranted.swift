public import CanonicalJSON
public import Vocabulary

/// A member of staff gets a further role.
///
/// A delegation: the person may append what that role may append, besides their own.
///
///     {"actor":"coordinator-2","role":"investigator","scope":["eligibility","causality"]}
public struct RoleGranted: EventPayload {
    /// Who.
    public var actor = ActorID.blank
    /// The further role.
    public var role = Role.blank
    /// The duties delegated; all of the role if absent.
    public var scope: [Code] = []

    public init() {}

    public init(actor: ActorID, role: Role, scope: [Code] = []) {
        self.actor = actor
        self.role = role
        self.scope = scope
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("actor", &actor)
        try coder.field("role", &role)
        try coder.list("scope", &scope)
    }

    /// No element of a list twice.
    public func checkTogether() throws(MalformedJSON) {
        try scope.demandDistinct("scope")
    }
}

extension RoleGranted {
    public static let traits = EventTraits(
        kind: .roleGranted, summary: "A member of staff gets a further role", writers: [.administrator, .investigator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

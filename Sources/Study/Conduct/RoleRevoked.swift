public import CanonicalJSON
public import Vocabulary

/// A further role ends.
///
/// What was delegated is taken back, from the next append on.
///
///     {"actor":"coordinator-2","role":"investigator"}
public struct RoleRevoked: EventPayload {
    /// Who.
    public var actor = ActorID.blank
    /// The role.
    public var role = Role.blank

    public init() {}

    public init(actor: ActorID, role: Role) {
        self.actor = actor
        self.role = role
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("actor", &actor)
        try coder.field("role", &role)
    }
}

extension RoleRevoked {
    public static let traits = EventTraits(
        kind: .roleRevoked, summary: "A further role ends", writers: [.administrator, .investigator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .forbidden,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

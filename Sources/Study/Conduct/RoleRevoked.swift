public import CanonicalJSON

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(actor: ActorID, role: Role) {
        self.actor = actor
        self.role = role
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("actor", &actor)
        try coder.field("role", &role)
    }
}

extension RoleRevoked {
    /// The type is `role.revoked`.
    public static let kind = EventKind.roleRevoked
    /// What the event says, in one line.
    public static let summary = "A further role ends"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}

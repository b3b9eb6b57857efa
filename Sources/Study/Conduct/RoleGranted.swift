public import CanonicalJSON

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(actor: ActorID, role: Role, scope: [Code] = []) {
        self.actor = actor
        self.role = role
        self.scope = scope
    }

    /// Walks all fields in canonical order.
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
    /// The type is `role.granted`.
    public static let kind = EventKind.roleGranted
    /// What the event says, in one line.
    public static let summary = "A member of staff gets a further role"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}

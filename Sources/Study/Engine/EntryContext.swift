public import CivilTime
public import Vocabulary

/// Who decides, when, and what the command line's global flags say.
public struct EntryContext: Hashable, Sendable {
    /// Who appends.
    public var actor: ActorID
    /// The role the actor has in the ledger; `nil` if none.
    public var role: Role?
    /// The time at which it is recorded.
    public var now: Instant
    /// When it happened; `nil` if nothing is known of it, which needs the reason time-unknown.
    public var occurred: Occurred?
    /// Where the information comes from.
    public var source: Source
    /// Why it is late, corrected or overridden.
    public var reasons: [ReasonCode]
    /// Free texts by name.
    public var sealed: [String: String]
    /// Whether to record what a rule of H2 to H6 forbids, as the violation it is.
    public var asViolation: Bool
    /// The newest event of the subject that the caller has seen.
    public var expectedSeq: Int?

    /// Creates a context from its parts.
    public init(
        actor: ActorID, role: Role?, now: Instant, occurred: Occurred?, source: Source = .direct,
        reasons: [ReasonCode] = [], sealed: [String: String] = [:], asViolation: Bool = false, expectedSeq: Int? = nil
    ) {
        self.actor = actor
        self.role = role
        self.now = now
        self.occurred = occurred
        self.source = source
        self.reasons = reasons
        self.sealed = sealed
        self.asViolation = asViolation
        self.expectedSeq = expectedSeq
    }
}

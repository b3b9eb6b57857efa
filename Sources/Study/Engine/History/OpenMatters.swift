public import CanonicalJSON
public import Vocabulary

/// A deviation of a participant, detected or reported.
public struct DeviationState: Hashable, Sendable {
    /// How it stands.
    public enum Status: Hashable, Sendable {
        /// It holds.
        case open
        /// Later events cured it.
        case noLongerHolds
        /// Somebody dealt with it.
        case resolved
    }

    /// The event that recorded it.
    public let seq: Int
    /// The rule; `nil` for one that a person reported.
    public let rule: Code?
    /// How much weight it carries, as somebody judged it last.
    public internal(set) var deviationClass: DeviationClass
    /// How much weight it was recorded with.
    public let recordedClass: DeviationClass
    /// What a person said it is about; `nil` for a detected one.
    public let category: DeviationCategory?
    /// The infusion it is about.
    public let infusion: InfusionID?
    /// The part it is about.
    public let part: PartID?
    /// The event that broke the rule.
    public let cause: Int?
    /// How it stands.
    public internal(set) var status = Status.open
    /// The event that closed it.
    public internal(set) var closedBy: Int?
}

/// A safety flag of a participant.
public struct FlagState: Hashable, Sendable {
    /// The event that raised it.
    public let seq: Int
    /// What it is.
    public let flag: Code
    /// The infusion it is about.
    public let infusion: InfusionID?
    /// The event that holds the value.
    public let cause: Int?
    /// The event that says that it was dealt with.
    public internal(set) var closedBy: Int?
}

/// A question about an event that is not settled: `open -> answered -> closed`, `answered -> open`.
public struct QueryState: Hashable, Sendable {
    /// How it stands.
    public enum Status: String, CaseIterable, FieldValue {
        /// It waits for an answer.
        case open
        /// It was answered, and waits to be closed.
        case answered
        /// It is settled.
        case closed
    }

    /// The event that raised it.
    public let seq: Int
    /// The event it is about.
    public let target: Int
    /// The member it is about.
    public let field: Code?
    /// Whether the program raised it.
    public let isDerived: Bool
    /// How it stands.
    public internal(set) var status = Status.open
}

/// An event that waits for another entitled actor.
public struct PendingCountersignature: Hashable, Sendable {
    /// What it is that waits.
    public enum Matter: Hashable, Sendable {
        /// An override of eligibility; without effect until then.
        case override
        /// A correction of a critical field; it holds already.
        case correction
        /// A lock of the database; without effect until then.
        case lock
        /// An unlocking of the database; without effect until then.
        case unlock
        /// A redaction of a sealed text; without effect until then.
        case redaction
    }

    /// The event.
    public let seq: Int
    /// What it is.
    public let matter: Matter
    /// Who wrote it, and so cannot countersign it.
    public let author: ActorID

    init(seq: Int, of matter: Matter, author: ActorID) {
        self.seq = seq
        self.matter = matter
        self.author = author
    }
}

public import CivilTime
public import Vocabulary

/// An event that somebody wants to record; the ledger adds number, time, signature and chain.
public struct ProposedEvent: Hashable, Sendable {
    /// The event it answers.
    public enum Cause: Hashable, Sendable {
        /// A recorded event.
        case seq(Int)
        /// An earlier event of the same batch, by its index from 0.
        case proposed(Int)
    }

    /// The participant; absent for events of the study.
    public var subject: ParticipantCode?
    /// When it happened.
    public var occurred: Occurred?
    /// Where the information came from.
    public var source: Source
    /// Why it is late, corrected or overridden; sorted when it is written.
    public var reasons: [ReasonCode]
    /// The event it answers.
    public var cause: Cause?
    /// Its free texts by name; only their digests are hashed.
    public var sealed: [String: String]
    /// What it says.
    public var event: StudyEvent

    /// Creates a proposal from its parts.
    public init(
        subject: ParticipantCode? = nil, occurred: Occurred? = nil, source: Source = .direct,
        reasons: [ReasonCode] = [], cause: Cause? = nil, sealed: [String: String] = [:], event: StudyEvent
    ) {
        self.subject = subject
        self.occurred = occurred
        self.source = source
        self.reasons = reasons
        self.cause = cause
        self.sealed = sealed
        self.event = event
    }
}

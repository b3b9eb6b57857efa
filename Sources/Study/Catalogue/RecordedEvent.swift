public import CivilTime
public import Vocabulary

/// An event as it was recorded: what it says and what its envelope says of it.
///
/// `data` are the stored bytes of the payload, which a correction edits; `event` is the same, typed.
public struct RecordedEvent: Hashable, Sendable {
    /// Its number in the ledger, from 0.
    public var seq: Int
    /// The participant; absent for events of the study.
    public var subject: ParticipantCode?
    /// When it happened, as it was recorded; corrections are not applied here.
    public var occurred: Occurred?
    /// When it was written.
    public var recorded: Instant
    /// Who wrote it.
    public var actor: ActorID
    /// Where the information came from.
    public var source: Source
    /// Why it is late, corrected or overridden; ascending by code.
    public var reasons: [ReasonCode]
    /// The earlier event it answers.
    public var cause: Int?
    /// The protocol version in force.
    public var protocolVersion: String
    /// The names of its sealed texts, ascending.
    public var sealed: [String]
    /// What it says.
    public var event: StudyEvent
    /// The stored bytes of the payload.
    public var data: [UInt8]
    /// The append, shared by all events it wrote; the 16 bytes of its UUID, big-endian.
    public var command: UInt128
    /// Its RFC 6962 leaf hash in lower-case hexadecimal, where it was asked for.
    public var leaf: String?

    /// Creates a recorded event from its parts.
    public init(
        seq: Int, subject: ParticipantCode? = nil, occurred: Occurred? = nil, recorded: Instant, actor: ActorID,
        source: Source = .direct, reasons: [ReasonCode] = [], cause: Int? = nil, protocolVersion: String = "1.0",
        sealed: [String] = [], event: StudyEvent, data: [UInt8], command: UInt128 = 0, leaf: String? = nil
    ) {
        self.seq = seq
        self.subject = subject
        self.occurred = occurred
        self.recorded = recorded
        self.actor = actor
        self.source = source
        self.reasons = reasons
        self.cause = cause
        self.protocolVersion = protocolVersion
        self.sealed = sealed
        self.event = event
        self.data = data
        self.command = command
        self.leaf = leaf
    }
}

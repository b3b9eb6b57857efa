public import CivilTime
public import Study
public import Vocabulary

/// One line of a timeline.
public struct TimelineEntry: Hashable, Sendable {
    /// The event.
    public let seq: Int
    /// Its type.
    public let type: String
    /// When it happened, corrected; absent if nothing is known, or if the act is the recording itself.
    public let occurred: Occurred?
    /// Where it stands in the order.
    public let at: Moment
    /// When it was written.
    public let recorded: Instant
    /// Who wrote it.
    public let actor: ActorID
    /// What it says, corrected, in plain words.
    public let text: String
    /// What follows from it: the milligrams an infusion delivered.
    public let detail: String?
    /// Whether it was entered late.
    public let isLate: Bool
    /// Whether its time is not known at all.
    public let isTimeUnknown: Bool
    /// What draws the eye.
    public let mark: Mark?
    /// Its corrections, in the order in which they were made; voided ones are left out.
    public let corrections: [TimelineCorrection]
    /// Its void.
    public let void: TimelineVoid?

    /// A kind of entry that draws the eye.
    public enum Mark: String, Hashable, Sendable {
        /// A departure from the protocol.
        case deviation
        /// A value that calls for attention.
        case flag
        /// An open question.
        case query
    }

    /// Every event behind the line.
    public var sources: [Int] { ([seq] + corrections.map(\.seq) + (void.map { [$0.seq] } ?? [])).sortedUnique }

    func precedes(_ other: TimelineEntry) -> Bool {
        at.earliest == other.at.earliest ? seq < other.seq : at.earliest < other.at.earliest
    }
}

/// A correction of an event, with both values.
public struct TimelineCorrection: Hashable, Sendable {
    /// The event that made it.
    public let seq: Int
    /// When it was written.
    public let recorded: Instant
    /// Who wrote it.
    public let actor: ActorID
    /// Why.
    public let reasons: [ReasonCode]
    /// What changed.
    public let changes: [FieldChange]
    /// The changes in words: "sbp 184 -> 148".
    public let text: String
}

/// The void of an event.
public struct TimelineVoid: Hashable, Sendable {
    /// The event that made it.
    public let seq: Int
    /// When it was written.
    public let recorded: Instant
    /// Who wrote it.
    public let actor: ActorID
    /// Why.
    public let reasons: [ReasonCode]
}

public import CivilTime
import Study
public import Vocabulary

/// One thing that somebody has to do, or that is going on.
public struct TodayItem: Hashable, Sendable {
    /// How it stands.
    public enum Urgency: String, CaseIterable, Hashable, Sendable {
        /// Open, without a time by which it has to be done.
        case open
        /// Its time has passed.
        case late
        /// Its time has come.
        case due
        /// It is going on at this moment.
        case now
    }

    /// What it is about.
    public enum Topic: String, CaseIterable, Hashable, Sendable {
        /// An infusion runs or is paused.
        case infusion
        /// Vital signs of a running infusion.
        case vitals
        /// Observation after an infusion.
        case observation
        /// An expected assessment.
        case assessment
        /// Consent after screening.
        case consent
        /// An adverse event that has not ended.
        case adverseEvent = "adverse-event"
        /// An adverse event without causality or expectedness.
        case judgement
        /// An adverse event without a term.
        case coding
        /// A question without an answer.
        case query
        /// An event that waits for another actor.
        case countersignature
        /// A serious adverse event that has to be reported.
        case report
        /// A safety flag that was raised today.
        case flag
        /// An ethics approval that ends.
        case approval
    }

    /// How it stands.
    public var urgency: Urgency
    /// What it is about.
    public var topic: Topic
    /// The participant; absent for the study itself.
    public var subject: ParticipantCode?
    /// What it is, in plain words.
    public var text: String
    /// The same where little room is: "consent", "follow-up (window closes tomorrow)".
    public var brief: String
    /// A command to paste; absent where nothing is to be typed.
    public var command: String?
    /// By when, where there is such a time.
    public var due: Instant?
    /// The events it follows from.
    public var sources: [Int]

    init(
        _ urgency: Urgency, _ topic: Topic, _ subject: ParticipantCode?, _ text: String, brief: String? = nil,
        command: String? = nil, due: Instant? = nil, sources: [Int]
    ) {
        self.urgency = urgency
        self.topic = topic
        self.subject = subject
        self.text = text
        self.brief = brief ?? text
        self.command = command
        self.due = due
        self.sources = sources
    }
}

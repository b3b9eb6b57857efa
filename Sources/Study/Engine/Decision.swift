/// What a command comes to: the events to record, the state that they make, and what the person should read.
public struct Decision: Sendable {
    /// The command's own events first, then what follows from them, each with its cause.
    public let events: [ProposedEvent]
    /// Facts to print, in the order in which they matter least to most.
    public let notices: [Notice]
    /// The study and the one participant concerned, with all these events applied.
    let after: StudyState
}

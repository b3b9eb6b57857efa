/// What a command comes to: the events to record, and what the person should read.
public struct Decision: Hashable, Sendable {
    /// The command's own events first, then what follows from them, each with its cause.
    public var events: [ProposedEvent]
    /// Facts to print, in the order in which they matter least to most.
    public var notices: [Notice]

    /// A decision.
    public init(events: [ProposedEvent], notices: [Notice] = []) {
        self.events = events
        self.notices = notices
    }
}

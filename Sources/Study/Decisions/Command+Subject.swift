extension Command {
    /// The participant it is about, where it names one.
    public var subject: ParticipantCode? { input.subject }

    /// The event it is about, where it names one; a caller that loads single participants loads that event's, too.
    public var target: Int? { input.target }
}

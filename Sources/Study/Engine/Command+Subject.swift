public import Vocabulary

extension Command {
    /// The participant it is about, where it names one.
    public var subject: ParticipantCode? { input.subject }

    /// Whether it asks about everybody's record, so that a caller must apply all events: a lock does (H14).
    public var concernsEverybody: Bool {
        if case .record(let input) = self, case .databaseLocked = input.event { true } else { false }
    }

    /// The event it is about, where it names one; a caller that loads single participants loads that event's, too.
    public var target: Int? { input.target }
}

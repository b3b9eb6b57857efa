public import Vocabulary

/// An investigator's signature over a participant's record.
public struct SignOff: Hashable, Sendable {
    /// The event.
    public let seq: Int
    /// Who signed.
    public let actor: ActorID
    /// What the signature means.
    public let meaning: SignatureMeaning

    init(_ recorded: RecordedEvent, _ payload: ParticipantSignedOff) {
        seq = recorded.seq
        actor = recorded.actor
        meaning = payload.meaning
    }
}

extension ParticipantHistory {
    /// The signature that holds: nothing was recorded of the participant after it.
    public var validSignOff: SignOff? {
        guard let signOff = state.signOff, let last = events.last, last.seq == signOff.seq else { return nil }
        return signOff
    }
}

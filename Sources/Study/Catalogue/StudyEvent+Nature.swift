extension StudyEvent {
    /// What the type is by nature; `nil` for an event that the ledger owns.
    public var traits: EventTraits? { kind?.traits }

    /// Whether the act is the recording itself, so that the event never carries `occurred`.
    public var carriesNoTime: Bool {
        switch traits?.time {
        case .own: false
        case .recording, nil: true
        case .ownUnlessDerived: isDerivable
        }
    }

    /// Whether the program may write the event by itself, as the answer to another; it then needs no role.
    ///
    /// Of incidents it is only the clock that stood behind: the program notices it, a person reports the others.
    public var isDerivable: Bool {
        if case .incidentRecorded(let incident) = self, incident.kind != .clockBehind { return false }
        return traits?.isDerivable ?? false
    }
}

public import CanonicalJSON

/// Members of an earlier event are corrected; `cause` is that event, `reason` says why.
///
/// Both values stay visible. What a change replaces is stated as `old` where there was anything; a change without
/// `new` takes an optional member away. Subject and type are never corrected: such an event is voided.
///
///     {"changes":[{"new":"72.5","old":"27.5","pointer":"/data/weightKg"}]}
public struct EventCorrected: EventPayload {
    /// The changes, at most one for each place.
    public var changes: [FieldChange] = []

    public init() {}

    public init(changes: [FieldChange]) {
        self.changes = changes
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try AtLeastOne.code("changes", &changes, with: &coder)
    }

    /// Each place is changed once; the time is never taken away; no words of anybody slip in.
    public func checkTogether() throws(MalformedJSON) {
        try changes.map(\.pointer).demandSomeDistinct("changes")
        for change in changes { try change.checkTogether() }
    }
}

extension EventCorrected {
    public static let traits = EventTraits(
        kind: .eventCorrected, summary: "Members of an earlier event are corrected",
        writers: [.investigator, .coordinator],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

/// What a type of event is by nature, whatever a single event of it says: spelled out in full by every payload.
///
/// Nothing has a default, so whoever adds a type answers every question once, in the payload's own file.
public struct EventTraits: Sendable {
    /// The kind, which names the type: "participant.screened".
    public let kind: EventKind
    /// What the event says, in one line.
    public let summary: String
    /// Who writes it where the protocol says nothing else.
    public let writers: [EventWriter]
    /// Whose record it belongs to.
    public let level: EventLevel
    /// Which time it carries.
    public let time: EventTime
    /// Whether it carries over what a source says, which can be compared with it: not what the record says of itself.
    public let isSourceData: Bool
    /// Whether it is about another event, and is judged by what that is.
    public let answersAnother: Bool
    /// Whether it may be written before a protocol is in force.
    public let mayPrecedeProtocol: Bool
    /// Whether it may follow the end of a part of the study.
    public let afterEnd: AfterEnd
    /// Whether a locked record takes it (H12).
    public let underLock: UnderLock
    /// Which later events may change it (H11).
    public let edits: EventEdits
    /// Whether the program may write it by itself, as the answer to another event; it then needs no role.
    public let isDerivable: Bool
    /// The scopes of consent that it needs; in a part with procedures, `procedures` also makes it one of H3's (H3, H5).
    public let consent: [WithdrawalScope]
    /// Whether it says what was found in a participant around an infusion, and falls with the infusion's start.
    public let isFinding: Bool
    /// Whether it ends a part of the study for its participant.
    public let endsPart: Bool
    /// The sealed text without which it says nothing; `nil` where it needs none, or its members tell.
    public let requiredText: String?
    /// What it has to give a reason for, whatever it says; `nil` where it stands without one.
    public let requiredReason: ReasonPurpose?
    /// The names of the sealed texts that belong to this type, beside ``EventDescription/sealedEverywhere``.
    public let sealed: [String]
}

/// Whose record an event belongs to.
public enum EventLevel: Hashable, Sendable {
    /// That of the study: it has no participant as `subject`.
    case study
    /// That of a participant, who is its `subject`.
    case participant
    /// That of the event that it is about: it has the same subject, or none.
    case either
}

/// Which time an event carries.
public enum EventTime: Hashable, Sendable {
    /// That of what happened, as `occurred`.
    case own
    /// None of its own: the act is the recording itself.
    case recording
    /// That of what happened, unless the program noticed it while it recorded.
    case ownUnlessDerived
}

/// Whether an event may follow the end of a part of the study.
public enum AfterEnd: Hashable, Sendable {
    /// It may not.
    case never
    /// After a decline, which a later ruling may lift, and after no other end.
    case afterDecline
    /// It may: what follows from participation, and what is said of the record itself.
    case always
}

/// Whether a locked record takes an event (H12).
public enum UnderLock: Hashable, Sendable {
    /// It does: administration, queries, safety, and what nobody may be asked to wait with.
    case taken
    /// It does not.
    case refused
}

/// Which later events may change one (H11).
public enum EventEdits: Hashable, Sendable {
    /// It can be corrected, and voided.
    case all
    /// It can be voided: it was judged as it was said, and who meant something else asks again.
    case voiding
    /// None: others have built on it, or it is taken back by an event of its own.
    case forbidden
}

extension EventKind {
    /// What the type is by nature.
    public var traits: EventTraits { Self.traitsByKind[self] ?? payload.traits }

    private static let traitsByKind = [EventKind: EventTraits](
        uniqueKeysWithValues: allCases.map { ($0, $0.payload.traits) })
}

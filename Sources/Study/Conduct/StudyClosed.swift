public import CanonicalJSON
public import CivilTime

/// The study is closed.
///
/// The database is locked by then; the day until which the record must be kept is counted from here.
///
///     {"retainUntil":"2041-12-31"}
public struct StudyClosed: EventPayload {
    /// The day until which the record is kept.
    public var retainUntil = CalendarDay.blank

    public init() {}

    public init(retainUntil: CalendarDay) {
        self.retainUntil = retainUntil
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("retainUntil", &retainUntil)
    }
}

extension StudyClosed {
    public static let traits = EventTraits(
        kind: .studyClosed, summary: "The study is closed", writers: [.administrator, .investigator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

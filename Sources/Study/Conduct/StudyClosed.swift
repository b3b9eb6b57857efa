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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(retainUntil: CalendarDay) {
        self.retainUntil = retainUntil
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("retainUntil", &retainUntil)
    }
}

extension StudyClosed {
    /// The type is `study.closed`.
    public static let kind = EventKind.studyClosed
    /// What the event says, in one line.
    public static let summary = "The study is closed"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}

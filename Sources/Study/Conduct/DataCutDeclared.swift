public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// A date is set up to which data count.
///
/// The root names the history at the moment of the declaration.
///
///     {"cut":"2026-08-31","root":"7777777777777777777777777777777777777777777777777777777777777777","size":1686}
public struct DataCutDeclared: EventPayload {
    /// The last day that counts.
    public var cut = CalendarDay.blank
    /// The tree root before this event.
    public var root = HexDigest.blank
    /// How many events that root covers.
    public var size = 0

    public init() {}

    public init(cut: CalendarDay, root: HexDigest, size: Int) {
        self.cut = cut
        self.root = root
        self.size = size
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("cut", &cut)
        try coder.field("root", &root)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
    }
}

extension DataCutDeclared {
    public static let traits = EventTraits(
        kind: .dataCutDeclared, summary: "A date is set up to which data count",
        writers: [.administrator, .investigator],
        level: .study, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(coveredEvents: size) }
}

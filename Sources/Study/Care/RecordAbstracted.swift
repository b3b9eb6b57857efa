public import CanonicalJSON
public import Vocabulary

/// Facts were abstracted from a record.
///
/// What the facts are is sealed as `text`; infusions have events of their own.
///
///     {"fields":["comorbidities","prior-opioids"],"part":"part-1"}
public struct RecordAbstracted: EventPayload {
    /// Which facts.
    public var fields: [Code] = []
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public init(fields: [Code] = [], part: PartID) {
        self.fields = fields
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("fields", &fields)
        try coder.field("part", &part)
    }

    /// At least one field, none twice.
    public func checkTogether() throws(MalformedJSON) {
        try fields.demandSomeDistinct("fields")
    }
}

extension RecordAbstracted {
    public static let traits = EventTraits(
        kind: .recordAbstracted, summary: "Facts were abstracted from a record",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["emr-ref", "text"])

    public var mentions: EventMentions { EventMentions(part: part) }
}

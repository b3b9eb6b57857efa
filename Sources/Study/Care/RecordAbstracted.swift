public import CanonicalJSON

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(fields: [Code] = [], part: PartID) {
        self.fields = fields
        self.part = part
    }

    /// Walks all fields in canonical order.
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
    /// The type is `record.abstracted`.
    public static let kind = EventKind.recordAbstracted
    /// What the event says, in one line.
    public static let summary = "Facts were abstracted from a record"
    /// Its sealed texts.
    public static let sealed = ["emr-ref", "text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

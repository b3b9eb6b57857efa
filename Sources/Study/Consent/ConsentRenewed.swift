public import CanonicalJSON
public import Vocabulary

/// A participant consents again, to a later version of the form.
///
///     {"copyGiven":true,"formVersion":"icf-2.1","obtainedBy":"investigator-1","part":"part-2"}
public struct ConsentRenewed: EventPayload {
    /// Whether a copy of the form was handed over.
    public var copyGiven = false
    /// The version of the form that was signed.
    public var formVersion = Code.blank
    /// Who obtained it.
    public var obtainedBy = ActorID.blank
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public init(copyGiven: Bool, formVersion: Code, obtainedBy: ActorID, part: PartID) {
        self.copyGiven = copyGiven
        self.formVersion = formVersion
        self.obtainedBy = obtainedBy
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("copyGiven", &copyGiven)
        try coder.field("formVersion", &formVersion)
        try coder.field("obtainedBy", &obtainedBy)
        try coder.field("part", &part)
    }
}

extension ConsentRenewed {
    public static let traits = EventTraits(
        kind: .consentRenewed, summary: "A participant consents again", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part, staff: [obtainedBy]) }
}

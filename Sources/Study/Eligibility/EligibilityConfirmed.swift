public import CanonicalJSON
public import Vocabulary

/// A participant is found eligible by an investigator.
///
///     {"criteriaVersion":"1.0","part":"part-2"}
public struct EligibilityConfirmed: EventPayload {
    /// The version of the criteria that were applied.
    public var criteriaVersion = Code.blank
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public init(criteriaVersion: Code, part: PartID) {
        self.criteriaVersion = criteriaVersion
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("criteriaVersion", &criteriaVersion)
        try coder.field("part", &part)
    }
}

extension EligibilityConfirmed {
    public static let traits = EventTraits(
        kind: .eligibilityConfirmed, summary: "A participant is found eligible", writers: [.investigator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}

public import CanonicalJSON
public import Vocabulary

/// An investigator asks that a participant be eligible in spite of criteria.
///
/// A request: it takes effect when another entitled actor countersigns it.
///
///     {"criteria":["P2-I6"],"criteriaVersion":"1.0","part":"part-2"}
public struct EligibilityOverridden: EventPayload {
    /// The criteria to be set aside.
    public var criteria: [Code] = []
    /// The version of the criteria.
    public var criteriaVersion = Code.blank
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public init(criteria: [Code], criteriaVersion: Code, part: PartID) {
        self.criteria = criteria
        self.criteriaVersion = criteriaVersion
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try AtLeastOne.code("criteria", &criteria, with: &coder)
        try coder.field("criteriaVersion", &criteriaVersion)
        try coder.field("part", &part)
    }

    /// Each criterion stands once.
    public func checkTogether() throws(MalformedJSON) {
        try criteria.demandSomeDistinct("criteria")
    }
}

extension EligibilityOverridden {
    public static let traits = EventTraits(
        kind: .eligibilityOverridden, summary: "An investigator asks to override eligibility criteria",
        writers: [.investigator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: .eligibilityOverride,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}

public import CivilTime
public import Vocabulary

/// A change to an adverse event after its report.
public enum AdverseEventChange: Hashable, Sendable {
    /// New facts.
    case updated(AdverseEventUpdated)
    /// It got its term.
    case coded(AdverseEventCoded)
    /// It ended.
    case resolved(AdverseEventResolved)
    /// It is there again.
    case reopened
    /// What makes it serious was declared anew.
    case declared(SeriousnessDeclared)
}

/// One adverse event of a participant: its report, what changed since, and how it was judged.
public struct AdverseEventState: Hashable, Sendable {
    /// The adverse event.
    public let id: AdverseEventID
    /// The report; the first counts.
    public internal(set) var reports: [Fact<AdverseEventReported>] = []
    /// Changes, in order of time.
    public internal(set) var changes: [Fact<AdverseEventChange>] = []
    /// Judgements of causality, in order of time; the last counts.
    public internal(set) var causalities: [Fact<CausalityAssessed>] = []
    /// Judgements of expectedness, in order of time; the last counts.
    public internal(set) var expectations: [Fact<ExpectednessAssessed>] = []
    /// Reports of it that were sent, in order of time.
    public internal(set) var submissions: [Fact<SaeReportSubmitted>] = []

    init(id: AdverseEventID) { self.id = id }
}

/// What the site knew of how serious an adverse event is, from one moment on.
public struct Awareness: Hashable, Sendable {
    /// When it learned so.
    public let on: TimeValue
    /// What makes it serious.
    public let flags: [SeriousnessFlag]
    /// Whether it is fatal or life-threatening.
    public let isUrgent: Bool
}

/// An adverse event as it stands now, its changes applied to its report.
public struct AdverseEventView: Hashable, Sendable {
    /// The adverse event.
    public let id: AdverseEventID
    /// The event that reported it.
    public let seq: Int
    /// The part in which it was reported.
    public let part: PartID
    /// When it began.
    public let onset: Moment
    /// When the site became aware of it.
    public let awareOn: TimeValue
    /// When it ended.
    public internal(set) var end: TimeValue?
    /// Whether it has not ended.
    public internal(set) var isOpen: Bool
    /// The grade that counts.
    public internal(set) var grade: Int?
    /// The highest grade it ever had.
    public internal(set) var worstGrade: Int?
    /// The scale of the grade.
    public internal(set) var gradingScale: Code
    /// What makes it serious.
    public internal(set) var flags: [SeriousnessFlag]
    /// How it ended.
    public internal(set) var outcome: Outcome?
    /// What was done with the treatment.
    public internal(set) var action: ActionTaken?
    /// The term; absent while it is not coded.
    public internal(set) var term: Code?
    /// A system organ class of its own.
    public internal(set) var soc: Code?
    /// The infusion it belongs to.
    public internal(set) var infusion: InfusionID?
    /// The investigator's last word on causality.
    public let causality: Causality?
    /// The investigator's last word on expectedness.
    public let isExpected: Bool?
    /// When the site learned each set of facts that made it serious, fatal or life-threatening, in order.
    public internal(set) var awareness: [Awareness] = []

    /// Whether any criterion of ICH E2A holds.
    public var isSerious: Bool { !flags.isEmpty }
    /// Whether the treatment may have caused it; not judged, conditional and unassessable count as related.
    public var isRelated: Bool { causality != .unlikely }
    /// Whether it is not expected; not judged counts as unexpected.
    public var isUnexpected: Bool { isExpected != true }
}

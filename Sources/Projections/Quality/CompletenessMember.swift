import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// A participant of a group with the assessments that its parts require of them.
struct CompletenessMember: MemberRow {
    static let table = "quality.completeness"

    /// The enrolments in arms by which the participant belongs to the group.
    var armSources: [Int] = []
    /// The assessments.
    var assessments: [RequiredAssessment] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try RowNumber.codeEvents("armSources", &armSources, with: &coder)
        try coder.list("assessments", &assessments)
    }
}

extension CompletenessMember {
    /// Nothing for somebody of whom nothing is required.
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        let parts = Set(member.parts.map(\.id))
        armSources = member.armSources
        assessments = RequiredAssessment.all(of: member.history, study).filter { parts.contains($0.part) }
        if assessments.isEmpty { return nil }
    }
}

/// One required assessment of one participant, whatever the data cut.
struct RequiredAssessment: Payload {
    /// The instant after which it is missing if nothing decides it before, in milliseconds since 1970.
    var closes: Int?
    /// The infusion it belongs to.
    var infusion: InfusionID?
    /// The instrument.
    var instrument = Code.blank
    /// Whether it stands as it does by the data cut.
    var isOfCut = false
    /// The part.
    var part = PartID.blank
    /// The events behind it.
    var sources: [Int] = []
    /// How it stands; absent where the data cut decides.
    var state: Completeness?
    /// The time point.
    var timepoint = Code.blank

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optionalInteger("closes", &closes, in: RowNumber.bounds)
        try coder.optional("infusion", &infusion)
        try coder.field("instrument", &instrument)
        try coder.field("isOfCut", &isOfCut)
        try coder.field("part", &part)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.optional("state", &state)
        try coder.field("timepoint", &timepoint)
    }

    /// How it stands at a data cut.
    func state(at cut: Instant?) -> Completeness {
        if let state { return state }
        guard let closes, let cut else { return .pending }
        return cut > Instant(millisecondsSince1970: Int64(closes)) ? .missing : .pending
    }

    /// The events behind how it stands in a view.
    func sources(in view: StudyView) -> [Int] { (isOfCut ? sources + view.cutSources : sources).sortedUnique }
}

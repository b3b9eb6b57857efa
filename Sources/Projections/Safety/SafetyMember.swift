import CanonicalJSON
import Study

/// A participant who counts for safety: their adverse events, their time at risk, and the rescue medication they got.
struct SafetyMember: MemberRow {
    static let table = "safety"

    /// The rescue medication given in the group's parts.
    var doses: [RescueDose] = []
    /// The treatment-emergent adverse events, by id.
    var events: [TalliedAdverseEvent] = []
    /// How many infusions there were.
    var infusions = 0
    /// The events by which the participant is in the group and had an infusion.
    var sources: [Int] = []
    /// The events that end time at risk.
    var timeSources: [Int] = []
    /// The time at risk.
    var windows: [RiskWindow] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("doses", &doses)
        try coder.list("events", &events)
        try coder.integer("infusions", &infusions, in: 0...1_000_000)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try RowNumber.codeEvents("timeSources", &timeSources, with: &coder)
        try coder.list("windows", &windows)
    }
}

extension SafetyMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let treated = SafetyPopulation.Member(member, study) else { return nil }
        let history = treated.history
        doses = RescueDose.all(of: treated)
        events = treated.adverseEvents.map { TalliedAdverseEvent($0, of: treated, study) }
        infusions = treated.parts.reduce(0) { $0 + history.state.infusions(of: $1).count }
        sources = treated.sources
        let ends = treated.parts.compactMap { history.state.part($0.id).ends.last?.seq }
        timeSources = (ends + history.state.deaths.prefix(1).map(\.seq)).flatMap(history.withCorrections)
        windows = RiskWindow.all(of: treated)
    }
}

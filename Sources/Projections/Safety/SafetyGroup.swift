public import Study

/// The adverse events of one group.
public struct SafetyGroup: Hashable, Sendable {
    /// The group.
    public var group: Code
    /// Its name in tables.
    public var label: String
    /// How many participants count.
    public var participants: Int
    /// The events that made the population.
    public var sources: [Int]
    /// The overview, in the order of ``OverviewRow``.
    public var overview: [OverviewRow: SafetyCount]
    /// All, then classes by descending participants, each with its terms likewise; ties alphabetical.
    public var rows: [SafetyRow]
}

/// What is counted in one group before it is compared with another.
struct SafetyTally {
    let group: StudyGroup
    let total: Int
    let sources: [Int]
    let members: [SafetyPopulation.Member]
    let adverseEvents: [SafetyCount.Participant]
    private let study: StudyProtocol

    init(_ group: StudyGroup, in view: StudyView) {
        self.group = group
        study = view.study
        let population = SafetyPopulation(of: group, in: view)
        total = population.members.count
        members = population.members
        sources = population.sources
        adverseEvents = population.members.map { ($0.sources, $0.adverseEvents) }
    }

    func count(_ row: OverviewRow) -> SafetyCount {
        SafetyCount(adverseEvents, population: sources) { $0.belongs(to: row) }
    }

    func count(_ level: SafetyRow.Level) -> SafetyCount {
        SafetyCount(adverseEvents, population: sources) { levels(of: $0).contains(level) }
    }

    /// Every level that some adverse event belongs to.
    var levels: Set<SafetyRow.Level> { Set(adverseEvents.flatMap(\.adverseEvents).flatMap(levels)) }

    /// The levels that an adverse event belongs to: all, its class, its term.
    func levels(of adverseEvent: CountedAdverseEvent) -> [SafetyRow.Level] {
        let term = adverseEvent.view.term
        let soc = term.flatMap { study.soc(ofTerm: $0, stated: adverseEvent.view.soc) }
        return [.any, .soc(soc), .term(soc: soc, term: term)]
    }
}

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
    let members: [SafetyMember]
    let adverseEvents: [SafetyCount.Participant]
    private let study: StudyProtocol
    private let classes: [Code: Code]

    init(_ group: StudyGroup, in view: StudyView) {
        self.group = group
        study = view.study
        classes = study.classes
        members = view.rows(SafetyMember.self, of: group)
        total = members.count
        sources = members.flatMap(\.sources).sortedUnique
        adverseEvents = members.map { ($0.sources, $0.events) }
    }

    func count(_ row: OverviewRow) -> SafetyCount {
        SafetyCount(adverseEvents, population: sources) { $0.rows.contains(row) }
    }

    func count(_ level: SafetyRow.Level) -> SafetyCount {
        SafetyCount(adverseEvents, population: sources) { levels(of: $0).contains(level) }
    }

    /// Every level that some adverse event belongs to.
    var levels: Set<SafetyRow.Level> { Set(adverseEvents.flatMap(\.adverseEvents).flatMap(levels)) }

    /// The levels that an adverse event belongs to: all, its class, its term.
    func levels(of adverseEvent: TalliedAdverseEvent) -> [SafetyRow.Level] {
        let term = adverseEvent.term
        let soc = term.flatMap { classes[$0] ?? adverseEvent.soc }
        return [.any, .soc(soc), .term(soc: soc, term: term)]
    }

    /// Whether an adverse event was reported in a part that is about infusions.
    func isOfInfusions(_ adverseEvent: TalliedAdverseEvent) -> Bool {
        study.part(adverseEvent.part).map { $0.index != .participant } ?? false
    }
}

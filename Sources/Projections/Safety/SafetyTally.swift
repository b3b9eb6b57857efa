import Study

/// What is counted in one group before it is compared with another.
///
/// Each adverse event is sorted once into the rows that it belongs to, those of the overview and those by class and
/// term; every table of safety counts from there.
struct SafetyTally {
    /// A participant with those of their adverse events that belong to one row.
    struct Affected {
        /// The participant's place among the members.
        let participant: Int
        /// The events by which they are in the group.
        let sources: [Int]
        /// Their adverse events in the row; never none.
        let adverseEvents: [TalliedAdverseEvent]

        /// The events of the ledger behind it.
        var allSources: [Int] { sources + adverseEvents.flatMap(\.sources) }
    }

    let group: StudyGroup
    let total: Int
    let sources: [Int]
    let members: [SafetyMember]
    private let ofLevel: [SafetyRow.Level: [Affected]]
    private let ofRow: [OverviewRow: [Affected]]
    private let infusionParts: Set<PartID>

    init(_ group: StudyGroup, in view: StudyView) {
        self.group = group
        members = view.rows(SafetyMember.self, of: group)
        total = members.count
        sources = members.flatMap(\.sources).sortedUnique
        infusionParts = Set(view.study.parts.filter { $0.index != .participant }.map(\.id))
        let terms = view.terms
        ofLevel = Self.sorted(members) { event in
            let soc = event.term.flatMap { terms.soc(of: $0) ?? event.soc }
            return [.any, .soc(soc), .term(soc: soc, term: event.term)]
        }
        ofRow = Self.sorted(members, by: \.rows)
    }

    /// The participants of each row, in the order of the members.
    private static func sorted<Row: Hashable>(
        _ members: [SafetyMember], by rows: (TalliedAdverseEvent) -> [Row]
    ) -> [Row: [Affected]] {
        var sorted: [Row: [Affected]] = [:]
        for (participant, member) in members.enumerated() {
            var own: [Row: [TalliedAdverseEvent]] = [:]
            for event in member.events { for row in rows(event) { own[row, default: []].append(event) } }
            for (row, events) in own {
                sorted[row, default: []].append(
                    Affected(participant: participant, sources: member.sources, adverseEvents: events))
            }
        }
        return sorted
    }

    /// Every level that some adverse event belongs to.
    var levels: Set<SafetyRow.Level> { Set(ofLevel.keys) }

    /// The participants with adverse events of a level.
    func affected(_ level: SafetyRow.Level) -> [Affected] { ofLevel[level] ?? [] }

    /// The participants with adverse events of a row of the overview.
    ///
    /// Any is any: the overview's first row and the first row by class and term are one.
    func affected(_ row: OverviewRow) -> [Affected] { row == .any ? affected(SafetyRow.Level.any) : ofRow[row] ?? [] }

    func count(_ row: OverviewRow) -> SafetyCount { SafetyCount(affected(row), in: self) }

    func count(_ level: SafetyRow.Level) -> SafetyCount { SafetyCount(affected(level), in: self) }

    /// Whether an adverse event was reported in a part that is about infusions.
    func isOfInfusions(_ adverseEvent: TalliedAdverseEvent) -> Bool { infusionParts.contains(adverseEvent.part) }
}

extension StudyView {
    /// What is counted of safety in each group, in the order of the protocol; made once, however many tables print it.
    var safetyTallies: [SafetyTally] {
        memo.value("safety tallies") { study.groups.map { SafetyTally($0, in: self) } }
    }
}

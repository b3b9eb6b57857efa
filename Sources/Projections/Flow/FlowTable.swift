import CanonicalJSON
public import Study

/// How many participants reached each stage, by group (4.4, STROBE item 13).
///
/// Everybody counts, also who took back consent to the use of their data (5.3). A participant of several parts of a
/// group counts once.
public struct FlowTable: Projection {
    /// One group.
    public struct Group: Hashable, Sendable {
        /// The group.
        public let group: Code
        /// What it is called.
        public let label: String
        /// The stages, in the order of the way.
        public let counts: [Count]
    }

    /// One stage of a group.
    public struct Count: Hashable, Sendable {
        /// The stage.
        public let stage: FlowStage
        /// How many participants reached it.
        public let participants: Int
        /// The events behind it.
        public let sources: [Int]
    }

    /// The addresses of its cells begin with `flow`.
    public static let name = "flow"
    /// The first rules.
    public static let version = 1

    /// The groups, in the order of the protocol.
    public let groups: [Group]

    /// The table of a study as it stands.
    public init(of view: StudyView) {
        groups = view.study.groups.map { group in
            let members = view.members(of: group).filter { !$0.parts.isEmpty }
            let counts = FlowStage.all(of: group, in: view.study).map { stage in
                let reached = members.compactMap { $0.sources(of: stage, in: view.study) }
                return Count(stage: stage, participants: reached.count, sources: reached.flatMap { $0 }.sortedUnique)
            }
            return Group(group: group.id, label: group.label.text, counts: counts)
        }
    }

    /// Every cell: `flow/enrolled/part-2/participants`.
    public var cells: [TracedCell] {
        groups.flatMap { group in
            group.counts.map { count in
                TracedCell(
                    address: group.address(count.stage), value: .integer(count.participants), sources: count.sources)
            }
        }
    }
}

extension FlowTable.Group {
    /// The address of a stage's cell.
    public func address(_ stage: FlowStage) -> CellAddress {
        CellAddress(table: FlowTable.name, row: stage.address, group: group.text, cell: "participants")
    }
}

extension GroupMember {
    /// The events by which the participant reached a stage in any part of the group; nothing if they did not.
    fileprivate func sources(of stage: FlowStage, in study: StudyProtocol) -> [Int]? {
        if case .analysed(let id) = stage {
            guard let endpoint = study.endpoints.first(where: { $0.id == id }),
                let found = contribution(to: endpoint, study), found.post != nil,
                endpoint.baseline == nil || found.baseline != nil
            else { return nil }
            return found.sources
        }
        let reached = parts.compactMap { sources(of: stage, in: $0) }
        guard !reached.isEmpty else { return nil }
        return reached.flatMap { $0 }
    }

    private func sources(of stage: FlowStage, in part: StudyPart) -> [Int]? {
        let state = history.state.part(part.id)
        let seqs: [Int]
        switch stage {
        case .screened: seqs = state.screenings.prefix(1).map(\.seq)
        case .excluded: seqs = declined(state)
        case .failing(let criterion):
            guard !declined(state).isEmpty, let kind = part.criterion(criterion)?.kind else { return nil }
            let last = state.criteria.last { $0.content.criterion == criterion }
            let isAgainst = last.map { $0.content.result == (kind == .inclusion ? .notMet : .met) } ?? false
            seqs = isAgainst ? declined(state) + (last.map { [$0.seq] } ?? []) : []
        case .consented: seqs = state.consents.prefix(1).map(\.seq)
        case .enrolled: seqs = state.enrolments.prefix(1).map(\.seq)
        case .infused:
            let infusion = history.state.infusions(of: part).first
            return infusion.map { armSources + history.sources(of: $0) }
        case .completed: seqs = ends(state) { if case .completed = $0 { true } else { false } }
        case .withdrawn: seqs = ends(state) { if case .withdrawn = $0 { true } else { false } }
        case .lost: seqs = ends(state) { if case .lost = $0 { true } else { false } }
        case .died: seqs = state.enrolments.isEmpty ? [] : enrolledAnd(state, history.state.deaths.prefix(1).map(\.seq))
        case .continuing:
            let isOver = !state.ends.isEmpty || !history.state.deaths.isEmpty
            seqs = isOver ? [] : state.enrolments.prefix(1).map(\.seq)
        case .useWithdrawn: seqs = state.withdrewUse ? state.consentWithdrawals.map(\.seq) : []
        case .analysed: seqs = []
        }
        return seqs.isEmpty ? nil : armSources + seqs.flatMap(history.withCorrections)
    }

    private func declined(_ state: PartState) -> [Int] {
        guard let last = state.effectiveRulings.last, last.content == .declined else { return [] }
        return [last.seq]
    }

    private func ends(_ state: PartState, _ isMeant: (PartEnd) -> Bool) -> [Int] {
        state.ends.last.map { isMeant($0.content) ? [$0.seq] : [] } ?? []
    }

    private func enrolledAnd(_ state: PartState, _ deaths: [Int]) -> [Int] {
        deaths.isEmpty ? [] : state.enrolments.prefix(1).map(\.seq) + deaths
    }
}

import CanonicalJSON
import Study

/// A participant of a group with the stages that they reached.
struct FlowMember: MemberRow {
    static let table = "flow"

    /// The stages, in the order of the way.
    var reached: [ReachedStage] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("reached", &reached)
    }
}

/// A stage that a participant reached.
struct ReachedStage: Payload {
    /// The events by which they did.
    var sources: [Int] = []
    /// The stage's part of an address.
    var stage = RowText.blank

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.field("stage", &stage)
    }
}

extension FlowMember {
    /// Nothing for somebody who has no stage of the group behind them.
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard !member.parts.isEmpty else { return nil }
        reached = FlowStage.all(of: member.group, in: study).compactMap { stage in
            member.sources(of: stage, in: study).map { sources in
                var reached = ReachedStage()
                (reached.stage, reached.sources) = (RowText(stage.address), sources)
                return reached
            }
        }
        if reached.isEmpty { return nil }
    }

    /// The events by which the participant reached a stage; nothing if they did not.
    func sources(of stage: FlowStage) -> [Int]? {
        let address = stage.address
        return reached.first { $0.stage.text == address }?.sources
    }
}

extension GroupMember {
    /// The events by which the participant reached a stage in any part of the group; nothing if they did not.
    fileprivate func sources(of stage: FlowStage, in study: StudyProtocol) -> [Int]? {
        if case .analysed(let id) = stage {
            guard let endpoint = study.endpoints.first(where: { $0.id == id }),
                let found = IndexedMember(self, study)?.contribution(to: endpoint, study), found.post != nil,
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

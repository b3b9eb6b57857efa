import Study
import Vocabulary

/// A participant with an index in a group: whom efficacy counts.
struct IndexedMember {
    let member: GroupMember
    let part: StudyPart
    let unit: IndexUnit
    /// The events by which they count.
    let sources: [Int]

    var history: ParticipantHistory { member.history }

    /// The infusion of the index, if it is one.
    var infusion: InfusionState? { unit.infusion.flatMap { history.state.infusions[$0] } }

    /// The last screening for the part.
    var screening: Fact<ParticipantScreened>? { history.state.part(part.id).screenings.last }

    /// The events of that screening.
    var screeningSources: [Int] { screening.map { history.withCorrections($0.seq) } ?? [] }

    /// The weight that the order of the index infusion, or its abstraction, states.
    var weight: TracedValue? {
        if let plan = infusion?.plan {
            return TracedValue(ExactRatio(plan.content.weightKg), sources + history.withCorrections(plan.seq))
        }
        guard let record = infusion?.history.first, let weight = record.content.weightKg else { return nil }
        return TracedValue(ExactRatio(weight), sources + history.withCorrections(record.seq))
    }

    /// How long a condition had been diagnosed, by the last record of that diagnosis.
    func months(since condition: Code) -> TracedValue? {
        let stated = history.effective.compactMap { event -> (EffectiveEvent, Int)? in
            guard case .diagnosisRecorded(let payload) = event.event else { return nil }
            return payload.diagnosis == condition ? payload.months.map { (event, $0) } : nil
        }
        return stated.last.map { TracedValue(ExactRatio($0.1), sources + [$0.0.seq] + $0.0.corrections) }
    }

    /// How many infusions of ordinary care are on record before the index; none are on record before the first.
    var priorInfusions: TracedValue? {
        guard let index = infusion else { return nil }
        let records = history.state.infusions.values.compactMap { $0.history.first }
        if let own = index.history.first {
            return TracedValue(ExactRatio(own.content.ordinal - 1), sources)
        }
        let highest = records.map(\.content.ordinal).max() ?? 0
        return TracedValue(
            ExactRatio(max(records.count, highest)), sources + records.flatMap { history.withCorrections($0.seq) })
    }

    /// The score of a predictor at its time point.
    func score(of predictor: Predictor, _ study: StudyProtocol) -> TracedValue? {
        var endpoint = Endpoint()
        endpoint.instrument = predictor.instrument
        endpoint.score = predictor.score
        let reading = ScoreReading(endpoint, at: predictor.timepoint, of: unit, in: part.id, history, study)
        let score = ScoreReading.order(endpoint, study).lazy.compactMap { reading.scores[$0] }.first
        return score.map { TracedValue($0.value, sources + $0.sources) }
    }
}

extension IndexedMember {
    /// Nothing for somebody without an index in a part of the group.
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let (part, unit) = member.index(study) else { return nil }
        self.init(member: member, part: part, unit: unit, sources: member.armSources + unit.sources)
    }
}

extension StudyView {
    /// The participants of a group who have an index, as pictures look at them.
    func indexed(_ group: StudyGroup) -> [IndexedMember] {
        members(of: group).compactMap { IndexedMember($0, study) }
    }
}

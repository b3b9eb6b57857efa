import CivilTime
import Study
import Vocabulary

/// What of a participant is analysed in a part: one infusion, or the participant as a whole (docs/tables.md).
struct IndexUnit: Hashable {
    /// The infusion; absent where the participant is the unit.
    let infusion: InfusionID?
    /// The events that made it.
    let sources: [Int]

    /// What assessments of a time point belong to: the infusion, or the part where the time point is counted from
    /// neither the start nor the stop of one.
    func anchor(_ timepoint: Code, _ part: PartID, _ study: StudyProtocol) -> AssessmentKey.Anchor {
        guard let infusion else { return .part(part) }
        switch study.timepoint(timepoint, in: part)?.anchor {
        case .screening, .consent, .enrolment: return .part(part)
        case .start, .stop, nil: return .infusion(infusion)
        }
    }
}

extension ParticipantHistory {
    /// The index of a part; nothing if there is none yet, or if consent to use the data was taken back.
    ///
    /// - `last-abstracted`: of the abstracted infusions that no other is certainly after, the one with the highest
    ///   ordinal, complete or not.
    /// - `first-infusion`: the first started one that is not certainly before enrolment.
    /// - `participant`: everybody who is enrolled.
    func index(of part: StudyPart) -> IndexUnit? {
        guard !state.part(part.id).withdrewUse else { return nil }
        switch part.index {
        case .lastAbstracted: return lastAbstracted(part)
        case .firstInfusion: return firstStarted(part)
        case .participant:
            return state.part(part.id).enrolments.first.map {
                IndexUnit(infusion: nil, sources: withCorrections($0.seq))
            }
        }
    }

    private func lastAbstracted(_ part: StudyPart) -> IndexUnit? {
        let facts = state.infusions(of: part).compactMap(\.history.first)
        let last = facts.filter { fact in !facts.contains { $0.at.certainlyAfter(fact.at) } }
            .max { ($0.content.ordinal, $0.seq) < ($1.content.ordinal, $1.seq) }
        return last.map { IndexUnit(infusion: $0.content.infusion, sources: withCorrections($0.seq)) }
    }

    private func firstStarted(_ part: StudyPart) -> IndexUnit? {
        guard let enrolment = state.part(part.id).enrolments.first else { return nil }
        for infusion in state.infusions(of: part) {
            guard let start = infusion.start, !start.at.certainlyBefore(enrolment.at) else { continue }
            return IndexUnit(
                infusion: infusion.id, sources: withCorrections(enrolment.seq) + sources(of: infusion))
        }
        return nil
    }
}

extension PartState {
    /// Whether consent to use the data was taken back and not given again.
    var withdrewUse: Bool {
        let atSomeTime = Moment(nil, recorded: .latest, offsets: .utc)
        return isWithdrawn(from: .use, at: atSomeTime) != .fails
    }
}

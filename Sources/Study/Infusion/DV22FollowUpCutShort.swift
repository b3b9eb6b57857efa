import Vocabulary

/// DV22: the next infusion before the follow-up of the one before; it censors the duration of relief.
///
/// Minor.
///
/// Judged at each start of the part but its first, where the part requires a follow-up of infusions: no assessment of
/// such a time point is recorded for the infusion before, or all are certainly after this start. Cause: the start.
enum DV22FollowUpCutShort {
    static let rule: Code = "DV22"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let start = judged.start else { return }
        let followUps = judged.required(\.isFollowUp)
        guard !followUps.isEmpty, let previous = previous(to: start, judged) else { return }
        let isFollowedUp = followUps.contains { expected, timepoint in
            judged.state.assessments(
                for: .infusion(previous.id), timepoint: timepoint.id, instrument: expected.instrument
            ).contains { !$0.at.certainlyAfter(start.at) }
        }
        guard !isFollowedUp else { return }
        judgement.deviations.insert(judged.deviation(rule, .minor, cause: start.seq))
    }

    private static func previous(to start: Fact<InfusionStarted>, _ judged: InfusionCase) -> InfusionState? {
        judged.state.startedInfusions.last { other in
            other.id != judged.infusion.id && other.part == judged.part && (other.start?.precedes(start) ?? false)
        }
    }
}

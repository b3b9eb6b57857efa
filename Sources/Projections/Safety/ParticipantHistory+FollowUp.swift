import CivilTime
import Study

extension StudyProtocol {
    /// The time points that are follow-up visits of an infusion.
    ///
    /// The protocol marks none. Counted are those that are anchored at an infusion and open later than the protocol's
    /// `periInfusionHours` after their anchor, so that a rating an hour after the stop is none.
    func followUpTimepoints(of part: PartID) -> [Timepoint] {
        timepoints.filter { timepoint in
            guard timepoint.part == nil || timepoint.part == part else { return false }
            guard timepoint.anchor == .start || timepoint.anchor == .stop else { return false }
            return timepoint.windowFrom > safety.periInfusionHours * 60
        }
    }
}

extension ParticipantHistory {
    /// The follow-up of an infusion: the last assessment at a follow-up time point, or the visit its record names.
    func followUp(of infusion: InfusionState, in part: StudyPart, of study: StudyProtocol) -> (
        at: Moment, sources: [Int]
    )? {
        if let abstracted = infusion.history.first {
            return abstracted.content.followUpOn.map {
                (Moment(Occurred($0), recorded: abstracted.at.latest, offsets: study.zone.range), [])
            }
        }
        let visits = Set(study.followUpTimepoints(of: part.id).map(\.id))
        let facts = state.assessments.filter { key, _ in
            key.anchor == .infusion(infusion.id) && visits.contains(key.timepoint)
        }.flatMap(\.value)
        let last = facts.max { ($0.at.latest, $0.seq) < ($1.at.latest, $1.seq) }
        return last.map { ($0.at, withCorrections($0.seq)) }
    }
}

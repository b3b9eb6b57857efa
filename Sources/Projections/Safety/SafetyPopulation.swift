import Study

/// The participants of a group who count for safety, each with the windows in which adverse events are emergent.
struct SafetyPopulation {
    /// One participant.
    struct Member {
        let history: ParticipantHistory
        let parts: [StudyPart]
        let emergence: TreatmentEmergence
        /// The events by which the participant is in the group and had an infusion.
        let sources: [Int]

        /// The adverse events that count.
        var adverseEvents: [CountedAdverseEvent] {
            let ids = Set(parts.map(\.id))
            return history.state.adverseEvents.values.compactMap { CountedAdverseEvent($0, of: history) }
                .filter { ids.contains($0.view.part) && emergence.counts($0.view.onset) }
                .sorted { $0.view.id < $1.view.id }
        }
    }

    /// Those with at least one infusion, or in parts without infusions those enrolled.
    let members: [Member]

    /// The population of a group.
    init(of group: StudyGroup, in view: StudyView) {
        members = view.members(of: group).compactMap { Member($0, view.study) }
    }
}

extension SafetyPopulation.Member {
    /// Nothing for somebody who had no infusion, or is not enrolled in a part without infusions.
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        let windows = member.parts.flatMap { member.history.windows(in: $0, of: study) }
        guard !windows.isEmpty else { return nil }
        self.init(
            history: member.history, parts: member.parts, emergence: TreatmentEmergence(windows: windows),
            sources: member.armSources + windows.flatMap(\.sources))
    }
}

extension ParticipantHistory {
    /// The windows of one part: one for each infusion, or one from enrolment on.
    fileprivate func windows(in part: StudyPart, of study: StudyProtocol) -> [TreatmentEmergence.Window] {
        guard part.index != .participant else {
            return state.part(part.id).enrolments.prefix(1).map {
                TreatmentEmergence.Window(start: $0.at, cutoff: nil, part: part.id, sources: withCorrections($0.seq))
            }
        }
        return state.infusions(of: part).compactMap { infusion in
            guard let start = infusion.start?.at ?? infusion.history.first?.at else { return nil }
            let followUp = followUp(of: infusion, in: part, of: study)
            return TreatmentEmergence.Window(
                start: start, followUp: followUp?.at, cutoffDays: study.safety.cutoffDays, offsets: study.zone.range,
                part: part.id, sources: sources(of: infusion) + (followUp?.sources ?? []))
        }
    }
}

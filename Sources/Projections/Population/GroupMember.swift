import Study

/// A participant as a member of a group: with those of the group's parts in which they belong to it.
///
/// A group of arms holds a participant in a part only if they were enrolled there in one of its arms.
struct GroupMember {
    let history: ParticipantHistory
    /// The group.
    let group: StudyGroup
    /// The parts, in the order of the protocol.
    let parts: [StudyPart]
    /// The enrolments in arms of the group, by which the participant belongs to it; none for a group of whole parts.
    let armSources: [Int]

    init(_ history: ParticipantHistory, in group: StudyGroup, of study: StudyProtocol) {
        self.history = history
        self.group = group
        parts = study.parts.filter { part in
            guard group.parts.contains(part.id) else { return false }
            guard !group.arms.isEmpty else { return true }
            return history.state.part(part.id).enrolments.contains { enrolment in
                enrolment.content.arm.map(group.arms.contains) ?? false
            }
        }
        let enrolments = group.arms.isEmpty ? [] : parts.flatMap { history.state.part($0.id).enrolments }
        armSources = enrolments.flatMap { history.withCorrections($0.seq) }
    }
}

extension StudyView {
    /// Every participant as a member of a group; some have no part in it.
    func members(of group: StudyGroup) -> [GroupMember] {
        histories.map { GroupMember($0, in: group, of: study) }
    }
}

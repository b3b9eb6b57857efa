public import Study
public import Vocabulary

/// One participant's scores of an endpoint before and after each unit of treatment.
public struct Trajectory: Hashable, Sendable {
    /// One infusion, or the participant as a whole.
    public struct Step: Hashable, Sendable {
        /// The infusion.
        public let infusion: InfusionID?
        /// The score before.
        public let baseline: Double?
        /// The score after.
        public let post: Double?
        /// Whether it is the index.
        public let isIndex: Bool
    }

    /// The participant.
    public let subject: ParticipantCode
    /// The steps in order of time.
    public let steps: [Step]

    /// Creates a trajectory.
    public init(subject: ParticipantCode, steps: [Step]) {
        self.subject = subject
        self.steps = steps
    }

    /// The step of the index.
    public var index: Step? { steps.first(where: \.isIndex) }
}

extension StudyView {
    /// The trajectories of a group's participants with an index, by code.
    public func trajectories(of endpoint: Endpoint, in group: StudyGroup) -> [Trajectory] {
        indexed(group).map { member in
            let units =
                member.part.index == .participant
                ? [member.unit]
                : member.history.state.infusions(of: member.part).map { infusion in
                    IndexUnit(infusion: infusion.id, sources: [])
                }
            let steps = units.map { unit -> Trajectory.Step in
                let found = member.member.contribution(to: endpoint, of: unit, in: member.part.id, study)
                return Trajectory.Step(
                    infusion: unit.infusion, baseline: found.baseline?.value.double, post: found.post?.value.double,
                    isIndex: unit.infusion == member.unit.infusion)
            }
            return Trajectory(subject: member.history.code, steps: steps)
        }
    }

    /// The lowest and highest score that an endpoint can have, where it is one item.
    public func bounds(of endpoint: Endpoint) -> ClosedRange<Double>? {
        guard let item = study.instrument(endpoint.instrument)?.items.first(where: { $0.code == endpoint.score }) else {
            return nil
        }
        let (low, high) = (ExactRatio(item.minimum).double, ExactRatio(item.maximum).double)
        return low < high ? low...high : nil
    }
}

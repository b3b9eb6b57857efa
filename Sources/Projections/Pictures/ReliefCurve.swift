public import Statistics
import Study
import Vocabulary

/// How long relief lasted in one group, as a curve.
public struct ReliefCurve: Hashable, Sendable {
    /// The group's name in tables.
    public let group: String
    /// The estimate.
    public let curve: KaplanMeier
}

extension StudyView {
    /// The curves of groups that are not pooled and have any duration.
    public var reliefCurves: [ReliefCurve] {
        study.groups.filter { !$0.isPooled }.compactMap { group in
            ReliefGroup(group, self).curve.map { ReliefCurve(group: group.label.text, curve: $0) }
        }
    }
}

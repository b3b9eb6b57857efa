public import Study
import Vocabulary

/// The share of a group that improved by at least so many per cent, for every threshold.
///
/// Of the set `all` of ``ResponderCount``: a missing value is no improvement of any size. Shares at whole thresholds
/// are decided on exact numbers, as in the table of responders.
public struct ResponderCurve: Hashable, Sendable {
    /// The group's name in tables.
    public let group: String
    /// The participants in the set.
    public let of: Int
    /// How many of them have no value after the baseline.
    public let missing: Int
    /// How many improved by at least so many per cent, from 0 to 100.
    public let counts: [Int]
}

extension StudyView {
    /// The curve of a group for an endpoint.
    public func responderCurve(of endpoint: Endpoint, in group: StudyGroup) -> ResponderCurve {
        let values = values(of: endpoint, in: group)
        let defined = values.values.indices.filter { values.response(of: $0, threshold: 0) != nil }
        return ResponderCurve(
            group: group.label.text, of: defined.count, missing: defined.count { !values.values[$0].isPair },
            counts: (0...100).map { threshold in
                defined.count { values.response(of: $0, threshold: threshold) == true }
            })
    }
}

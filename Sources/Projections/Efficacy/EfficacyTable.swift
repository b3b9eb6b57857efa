import CanonicalJSON
import Study

/// What every endpoint gives in every group it is shown for (4).
///
/// Participants who took back consent to the use of their data are left out.
public struct EfficacyTable: Projection {
    /// The addresses of its cells begin with `efficacy`.
    public static let name = "efficacy"
    /// By what is counted.
    public static let rows: Set<String> = [AnalysedMember.table]

    /// By endpoint, then by group, both in the order of the protocol.
    public let endpoints: [EndpointResult]

    /// The table of a study as it stands.
    public init(of view: StudyView) {
        let study = view.study
        let members = study.groups.map { view.rows(AnalysedMember.self, of: $0) }
        endpoints = study.endpoints.flatMap { endpoint in
            zip(study.groups, members).compactMap { group, members in
                guard endpoint.groups.isEmpty || endpoint.groups.contains(group.id) else { return nil }
                return EndpointResult(
                    endpoint, group: group.id,
                    contributions: members.compactMap { $0.contribution(to: endpoint) },
                    analysis: study.analysis)
            }
        }
    }
}

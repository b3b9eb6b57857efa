import CanonicalJSON
import Study
import Vocabulary

/// What every endpoint gives in every group it is shown for.
///
/// Participants who took back consent to the use of their data are left out.
public struct EfficacyTable: FixedProjection, Hashable {
    /// The addresses of its cells begin with `efficacy`.
    public static let name = "efficacy"
    /// By what is counted.
    public static let rows: Set<String> = [AnalysedMember.table]

    /// By endpoint, then by group, both in the order of the protocol.
    public let endpoints: [EndpointResult]

    /// The table of a study as it stands.
    public init(of view: StudyView) {
        endpoints = view.study.endpoints.flatMap { view.results(of: $0) }
    }

    /// One table for each endpoint that is shown for one of the groups, each with the warning; the last states the
    /// choices of the analysis too.
    public static func tables(of view: StudyView, showing groups: Set<String>?) -> [NamedTable] {
        let isShown = { (group: Code) in groups?.contains(group.text) ?? true }
        let endpoints = view.study.endpoints.filter { view.groups(of: $0).map(\.id).contains(where: isShown) }
        return endpoints.enumerated().map { index, endpoint in
            NamedTable("efficacy.endpoint.\(endpoint.id)", rows: [endpoint.id.text]) {
                EndpointTable(
                    endpoint, view.results(of: endpoint).filter { isShown($0.group) }, view.study,
                    isLast: index == endpoints.count - 1
                ).table
            }
        }
    }

    /// Those of the endpoints.
    public static func cells(of view: StudyView, row: String?) -> [TracedCell] {
        view.study.endpoints.filter { row == nil || row == $0.id.text }.flatMap { view.results(of: $0) }.flatMap(
            \.cells)
    }
}

extension StudyView {
    /// What an endpoint gives in each group it is shown for.
    fileprivate func results(of endpoint: Endpoint) -> [EndpointResult] {
        groups(of: endpoint).map { group in
            EndpointResult(
                endpoint, group: group.id,
                contributions: rows(AnalysedMember.self, of: group).compactMap { $0.contribution(to: endpoint) },
                analysis: study.analysis)
        }
    }
}

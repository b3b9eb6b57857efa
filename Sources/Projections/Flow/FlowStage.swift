import Study
public import Vocabulary

/// A stage of the way through the study (STROBE item 13).
public enum FlowStage: Hashable, Sendable {
    /// Screened.
    case screened
    /// Declined, by the last ruling that counts.
    case excluded
    /// Declined, with this criterion against them; one participant can fail several.
    case failing(Code)
    /// Gave consent.
    case consented
    /// Enrolled.
    case enrolled
    /// Had at least one infusion: one that started, or one that was abstracted, as the part is about.
    case infused
    /// Completed.
    case completed
    /// Left, or was taken out.
    case withdrawn
    /// Could not be reached any more.
    case lost
    /// Died.
    case died
    /// Enrolled, and none of these yet.
    case continuing
    /// Took back consent to the use of the data, and counts in no analysis of efficacy.
    case useWithdrawn
    /// Counts in the analysis of an endpoint.
    case analysed(Code)
}

extension FlowStage {
    /// The stage's part of an address: `screened`, `failing.I1`, `analysed.pain-nrs`.
    public var address: String {
        switch self {
        case .screened: "screened"
        case .excluded: "excluded"
        case .failing(let criterion): "failing.\(criterion)"
        case .consented: "consented"
        case .enrolled: "enrolled"
        case .infused: "infused"
        case .completed: "completed"
        case .withdrawn: "withdrawn"
        case .lost: "lost"
        case .died: "died"
        case .continuing: "continuing"
        case .useWithdrawn: "use-withdrawn"
        case .analysed(let endpoint): "analysed.\(endpoint)"
        }
    }

    /// All stages of a study, in the order of the way; criteria are those of the parts of a group.
    static func all(of group: StudyGroup, in study: StudyProtocol) -> [FlowStage] {
        var criteria: [Code] = []
        for part in study.parts where group.parts.contains(part.id) {
            for criterion in part.criteria where !criteria.contains(criterion.id) { criteria.append(criterion.id) }
        }
        let endpoints = study.endpoints.filter { $0.groups.isEmpty || $0.groups.contains(group.id) }.map(\.id)
        return [.screened, .excluded] + criteria.map { .failing($0) }
            + [.consented, .enrolled, .infused, .completed, .withdrawn, .lost, .died, .continuing, .useWithdrawn]
            + endpoints.map { .analysed($0) }
    }
}

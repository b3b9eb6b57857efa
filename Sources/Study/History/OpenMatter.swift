/// Something open that keeps a database from being locked (H14).
public enum OpenMatter: Hashable, Sendable, CustomStringConvertible {
    /// A query about a critical field, by its event.
    case query(Int)
    /// A serious adverse event of which no final report was submitted.
    case report(ParticipantCode, AdverseEventID)

    /// Its name: "query #218", "P014 AE-2".
    public var description: String {
        switch self {
        case .query(let seq): "query #\(seq)"
        case .report(let code, let ae): "\(code) \(ae) without a final report"
        }
    }
}

extension StudyState {
    /// What is open that H14 asks about, among the participants whose events were applied.
    public var openMatters: [OpenMatter] {
        guard let current = study.current else { return [] }
        return participants.values.sorted { $0.code < $1.code }.flatMap { history -> [OpenMatter] in
            let queries = history.state.openQueries.filter { history.isCritical($0, under: current.document) }
            let events = history.state.adverseEvents.values.sorted { $0.id < $1.id }
            return queries.map { .query($0.seq) }
                + events.filter { $0.view?.isSerious == true && !$0.isFinallyReported }.map {
                    .report(history.code, $0.id)
                }
        }
    }
}

extension ParticipantHistory {
    /// Whether a query is about a field that the protocol calls critical; one about a whole event counts if it has any.
    fileprivate func isCritical(_ query: QueryState, under document: StudyProtocol) -> Bool {
        guard let type = event(query.target)?.event.type else { return false }
        return document.criticalFields.contains { field in
            query.field.map { field.text == "\(type)/\($0)" } ?? field.text.hasPrefix(type + "/")
        }
    }
}

extension AdverseEventState {
    /// Whether a final report of it was submitted to anybody.
    var isFinallyReported: Bool { submissions.contains { $0.content.kind == .final } }
}

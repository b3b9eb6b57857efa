public import CivilTime
public import Vocabulary

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
    ///
    /// Which fields are critical the protocol says that is in force at `instant`.
    public func openMatters(at instant: Instant) -> [OpenMatter] {
        guard let current = study.inForce(writtenAt: instant) else { return [] }
        let ofStudy = study.queries.filter {
            $0.status != .closed && $0.isCritical(study.event($0.target), under: current.document)
        }
        return ofStudy.map { .query($0.seq) }
            + participants.values.sorted { $0.code < $1.code }.flatMap { history -> [OpenMatter] in
                let queries = history.state.openQueries.filter {
                    $0.isCritical(history.event($0.target), under: current.document)
                }
                let events = history.state.adverseEvents.values.sorted { $0.id < $1.id }
                return queries.map { .query($0.seq) }
                    + events.filter { $0.view?.isSerious == true && !$0.isFinallyReported }.map {
                        .report(history.code, $0.id)
                    }
            }
    }
}

extension QueryState {
    /// Whether it is about a field that the protocol calls critical; one about a whole event counts if it has any.
    fileprivate func isCritical(_ target: RecordedEvent?, under document: StudyProtocol) -> Bool {
        guard let type = target?.event.type else { return false }
        return document.criticalFields.contains { field in
            self.field.map { field.text == "\(type)/\($0)" } ?? field.text.hasPrefix(type + "/")
        }
    }
}

extension AdverseEventState {
    /// Whether a final report of it was submitted to anybody.
    var isFinallyReported: Bool { submissions.contains { $0.content.kind == .final } }
}

import Study
import Vocabulary

/// What is open about one participant: consent, adverse events, questions, countersignatures.
struct ParticipantMatters {
    let items: [TodayItem]

    init(_ history: ParticipantHistory, _ study: StudyProtocol) {
        let code = history.code
        let events = history.state.adverseEvents.values.compactMap(\.view).sorted { $0.id < $1.id }
        let queries = history.state.openQueries.map { TodayItem($0, code) }
        items =
            Self.consents(history, study) + events.flatMap { Self.matters(of: $0, code, EventWords(study)) } + queries
            + history.state.pendingCountersignatures.map { TodayItem($0, code) }
    }

    private static func consents(_ history: ParticipantHistory, _ study: StudyProtocol) -> [TodayItem] {
        study.parts.compactMap { part in
            let state = history.state.part(part.id)
            guard history.state.status(in: part.id) == .screened else { return nil }
            return TodayItem(
                .due, .consent, history.code, "consent to \(part.label)", brief: "consent",
                command: "kept consent \(history.code) --part \(part.id.flag)", sources: state.screenings.map(\.seq))
        }
    }

    private static func matters(
        of adverseEvent: AdverseEventView, _ code: ParticipantCode, _ words: EventWords
    ) -> [TodayItem] {
        let (id, sources) = (adverseEvent.id, [adverseEvent.seq])
        let name = "\(id) \(words.name(term: adverseEvent.term))"
        var items: [TodayItem] = []
        if adverseEvent.isOpen {
            items.append(
                TodayItem(
                    .open, .adverseEvent, code, "\(name) continues", command: "kept ae stop \(code) \(id)",
                    sources: sources))
        }
        let missing = [
            adverseEvent.causality == nil ? "causality" : nil, adverseEvent.isExpected == nil ? "expectedness" : nil,
        ].compactMap { $0 }
        if !missing.isEmpty {
            items.append(
                TodayItem(
                    .open, .judgement, code, "\(name): \(missing.joined(separator: " and ")) by an investigator",
                    command: "kept ae assess \(code) \(id)", sources: sources))
        }
        if adverseEvent.term == nil {
            items.append(
                TodayItem(
                    .open, .coding, code, "\(id) has no term", command: "kept ae code \(code) \(id)", sources: sources))
        }
        return items
    }
}

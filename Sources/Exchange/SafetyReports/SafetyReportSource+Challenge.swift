import Study

/// Boxes 20 and 21, from what was recorded; nothing is concluded from what was not.
extension SafetyReportSource {
    /// An answer of both boxes.
    private enum Answer: String {
        case yes, no, notApplicable
    }

    var dechallenge: SafetyReportBox {
        let (answer, events) = abated
        return SafetyReportBox(
            "20", "dechallenge", "Did the reaction abate after stopping the drug?", width: 4, isShort: true,
            choices: choices(answer, events))
    }

    var rechallenge: SafetyReportBox {
        let (answer, events) = reappeared
        return SafetyReportBox(
            "21", "rechallenge", "Did the reaction reappear after reintroduction?", width: 4, isShort: true,
            choices: choices(answer, events))
    }

    private func choices(_ answer: Answer?, _ events: [Int]) -> [SafetyReportChoice] {
        [(Answer.yes, "Yes"), (.no, "No"), (.notApplicable, "Not applicable")].map { choice, label in
            SafetyReportChoice(choice.rawValue, label, choice == answer, traced(events))
        }
    }

    /// What was ever done with the drug because of the event, and by which event that is said.
    private var actions: [(seq: Int, action: ActionTaken)] {
        let first = adverseEvent.reports.first.flatMap { report in report.content.action.map { (report.seq, $0) } }
        let later = adverseEvent.changes.compactMap { change -> (Int, ActionTaken)? in
            if case .updated(let payload) = change.content { payload.action.map { (change.seq, $0) } } else { nil }
        }
        return ([first].compactMap { $0 } + later).map { (seq: $0.0, action: $0.1) }
    }

    /// The events by which the drug was stopped or interrupted because of the adverse event.
    private var stops: [Int] {
        let pauses = history.state.infusions.values.flatMap(\.run).compactMap { step -> Int? in
            if case .pause(let payload) = step.content, payload.ae == event.id { step.seq } else { nil }
        }
        let ends = history.state.parts.values.flatMap(\.ends).compactMap { end -> Int? in
            if case .withdrawn(let payload) = end.content, payload.ae == event.id { end.seq } else { nil }
        }
        let actions = actions.filter { $0.action == .drugWithdrawn || $0.action == .drugInterrupted }.map(\.seq)
        return (pauses + ends + actions).sorted()
    }

    /// Not applicable where the drug was not stopped for it; unknown where nobody said so, or how it went on.
    private var abated: (Answer?, [Int]) {
        guard !stops.isEmpty else {
            let known = actions.filter { $0.action != .unknown }
            return known.isEmpty ? (nil, []) : (.notApplicable, known.map(\.seq))
        }
        switch event.outcome {
        case .recovered, .recovering, .recoveredWithSequelae: return (.yes, stops + outcomeEvents)
        case .notRecovered, .fatal: return (.no, stops + outcomeEvents)
        case .unknown, nil: return (nil, [])
        }
    }

    /// The drug given again after it was stopped for the event: the first start or resumption since.
    private var reintroduction: (seq: Int, at: Moment)? {
        let steps = history.state.infusions.values.flatMap(\.run).filter { step in
            switch step.content {
            case .start, .resume: step.at.certainlyAfter(event.onset)
            default: false
            }
        }
        return steps.min { ($0.at.earliest, $0.seq) < ($1.at.earliest, $1.seq) }.map { ($0.seq, $0.at) }
    }

    /// Not applicable without stopping or giving again; "no" is never concluded from the mere lack of a record.
    private var reappeared: (Answer?, [Int]) {
        guard !stops.isEmpty else { return abated }
        guard let again = reintroduction else { return (.notApplicable, stops) }
        let reopened = adverseEvent.changes.first { change in
            if case .reopened = change.content { !change.at.certainlyBefore(again.at) } else { false }
        }
        if let reopened { return (.yes, [again.seq, reopened.seq]) }
        let other = history.state.adverseEvents.values.compactMap(\.view).filter { other in
            other.id != event.id && other.term != nil && other.term == event.term
                && other.onset.certainlyAfter(again.at)
        }.min { $0.seq < $1.seq }
        return other.map { (.yes, [again.seq, $0.seq]) } ?? (nil, [])
    }
}

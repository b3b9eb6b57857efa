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
    private var actions: [(seq: Int, at: Moment, action: ActionTaken)] {
        let first = adverseEvent.reports.first.flatMap { report in
            report.content.action.map { (report.seq, report.at, $0) }
        }
        let later = adverseEvent.changes.compactMap { change -> (Int, Moment, ActionTaken)? in
            guard case .updated(let payload) = change.content else { return nil }
            return payload.action.map { (change.seq, change.at, $0) }
        }
        return ([first].compactMap { $0 } + later).map { (seq: $0.0, at: $0.1, action: $0.2) }
    }

    /// The events by which the drug was stopped or interrupted because of the adverse event, and when.
    private var stopped: [(seq: Int, at: Moment)] {
        let pauses = history.state.infusions.values.flatMap(\.run).compactMap { step -> (Int, Moment)? in
            if case .pause(let payload) = step.content, payload.ae == event.id { (step.seq, step.at) } else { nil }
        }
        let ends = history.state.parts.values.flatMap(\.ends).compactMap { end -> (Int, Moment)? in
            if case .withdrawn(let payload) = end.content, payload.ae == event.id { (end.seq, end.at) } else { nil }
        }
        let actions = actions.filter { $0.action == .drugWithdrawn || $0.action == .drugInterrupted }
        return (pauses + ends + actions.map { ($0.seq, $0.at) }).sorted { $0.0 < $1.0 }.map { (seq: $0.0, at: $0.1) }
    }

    private var stops: [Int] { stopped.map(\.seq) }

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
        guard let stop = stopped.map(\.at).min(by: { $0.earliest < $1.earliest }) else { return nil }
        let steps = history.state.infusions.values.flatMap(\.run).filter { step in
            switch step.content {
            case .start, .resume: step.at.certainlyAfter(stop)
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

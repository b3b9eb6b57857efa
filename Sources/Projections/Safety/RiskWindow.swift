import CanonicalJSON
import CivilTime
import Study

/// Calendar days on which an adverse event of a participant counts, whatever the data cut.
struct RiskWindow: Payload {
    /// The first day.
    var from = CalendarDay.blank
    /// The last day; absent where only the data cut ends it.
    var until: CalendarDay?

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("from", &from)
        try coder.optional("until", &until)
    }
}

extension RiskWindow {
    /// The windows of a participant whose start is known to the day.
    static func all(of member: SafetyPopulation.Member) -> [RiskWindow] {
        let state = member.history.state
        let ends = member.parts.compactMap { part in state.part(part.id).ends.last.map { (part: part.id, end: $0) } }
        let death = state.deaths.first?.at.occurred?.date.lastDay
        return member.emergence.windows.compactMap { window in
            guard let from = window.start.knownDay else { return nil }
            let end = ends.first {
                $0.part == window.part && (window.cutoff == nil || $0.end.content != .completed)
            }
            let bounds = [window.cutoff?.occurred?.date.lastDay, end?.end.at.occurred?.date.lastDay, death]
            var risk = RiskWindow()
            (risk.from, risk.until) = (from, bounds.compactMap { $0 }.min())
            return risk
        }
    }
}

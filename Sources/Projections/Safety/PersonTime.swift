import CivilTime
import Study

/// The days of one participant on which an adverse event counts as treatment-emergent, as far as they were observed.
///
/// The union of the windows of ``TreatmentEmergence`` in calendar days, both ends included. A window ends early with
/// the data cut, with death, and when the participant left the part or was lost; one without a cut-off also when the
/// part was completed. A window whose start is not known to the day adds nothing.
struct PersonTime {
    /// The days, ascending, apart from each other.
    let spans: [ClosedRange<CalendarDay>]
    /// The events that made them.
    let sources: [Int]

    init(_ member: SafetyPopulation.Member, _ view: StudyView) {
        let state = member.history.state
        let ends = member.parts.compactMap { part in state.part(part.id).ends.last.map { (part: part.id, end: $0) } }
        let death = state.deaths.first
        let last = [death?.at.occurred?.date.lastDay, view.cutDay].compactMap { $0 }.min()
        spans = Self.union(
            member.emergence.windows.compactMap { window -> ClosedRange<CalendarDay>? in
                guard let from = window.start.knownDay else { return nil }
                let end = ends.first {
                    $0.part == window.part && (window.cutoff == nil || $0.end.content != .completed)
                }
                let bounds = [window.cutoff?.occurred?.date.lastDay, end?.end.at.occurred?.date.lastDay, last]
                guard let until = bounds.compactMap({ $0 }).min(), until >= from else { return nil }
                return from...until
            })
        sources =
            member.sources
            + (ends.map(\.end.seq) + state.deaths.prefix(1).map(\.seq)).flatMap(
                member.history.withCorrections) + view.cutSources
    }

    /// How many days.
    var days: Int { spans.reduce(0) { $0 + $1.upperBound.days(since: $1.lowerBound) + 1 } }

    /// How many days until a day, that day included.
    func days(until day: CalendarDay) -> Int {
        spans.reduce(0) { sum, span in
            guard span.lowerBound <= day else { return sum }
            return sum + min(span.upperBound, day).days(since: span.lowerBound) + 1
        }
    }

    /// The earliest day at risk on which an onset can lie; the first day it can mean where that is none of them.
    func day(of onset: Moment) -> CalendarDay? {
        guard let date = onset.occurred?.date else { return spans.first?.lowerBound }
        let days = date.firstDay...date.lastDay
        return spans.first { $0.overlaps(days) }.map { max($0.lowerBound, days.lowerBound) } ?? date.firstDay
    }

    private static func union(_ spans: [ClosedRange<CalendarDay>]) -> [ClosedRange<CalendarDay>] {
        var joined: [ClosedRange<CalendarDay>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let last = joined.last, span.lowerBound <= last.upperBound.adding(days: 1) else {
                joined.append(span)
                continue
            }
            joined[joined.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
        }
        return joined
    }
}

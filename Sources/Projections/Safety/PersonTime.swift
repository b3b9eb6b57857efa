import CivilTime
import Study

/// The days of one participant on which an adverse event counts as treatment-emergent, as far as they were observed.
///
/// The union of the windows of ``TreatmentEmergence`` in calendar days, both ends included. It ends with the data cut,
/// with the participant's death, and, for a window without a cut-off, with the participation in the part. A window
/// whose start is not known to the day adds nothing.
struct PersonTime {
    /// The days, ascending, apart from each other.
    let spans: [ClosedRange<CalendarDay>]
    /// The events that made them.
    let sources: [Int]

    init(_ member: SafetyPopulation.Member, _ view: StudyView) {
        let state = member.history.state
        let ends = member.parts.compactMap { state.part($0.id).ends.last }
        let death = state.deaths.first
        let open = ends.count == member.parts.count ? ends.compactMap { $0.at.occurred?.date.lastDay }.max() : nil
        let cut = view.cutDay
        let last = [death?.at.occurred?.date.lastDay, cut].compactMap { $0 }.min()
        spans = Self.union(
            member.emergence.windows.compactMap { window -> ClosedRange<CalendarDay>? in
                guard let from = window.start.day ?? window.start.minute?.day else { return nil }
                let to = window.cutoff?.occurred?.date.lastDay ?? open
                guard let until = [to, last].compactMap({ $0 }).min(), until >= from else { return nil }
                return from...until
            })
        sources =
            member.sources
            + (ends.map(\.seq) + state.deaths.prefix(1).map(\.seq)).flatMap(
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

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

    init(_ windows: [RiskWindow], sources: [Int], _ view: StudyView) {
        let last = view.cutDay
        spans = Self.union(
            windows.compactMap { window -> ClosedRange<CalendarDay>? in
                guard let until = [window.until, last].compactMap({ $0 }).min(), until >= window.from else {
                    return nil
                }
                return window.from...until
            })
        self.sources = sources + view.cutSources
    }

    /// The time of a participant who counts for safety.
    init(_ member: SafetyMember, _ view: StudyView) {
        self.init(member.windows, sources: member.sources + member.timeSources, view)
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

    /// The earliest day at risk on which an event's onset can lie; the first day it can mean where that is none.
    func day(of event: TalliedAdverseEvent) -> CalendarDay? {
        guard let first = event.onsetFrom, let last = event.onsetTo else { return spans.first?.lowerBound }
        let span = spans.first { $0.lowerBound <= last && first <= $0.upperBound }
        return span.map { max($0.lowerBound, first) } ?? first
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

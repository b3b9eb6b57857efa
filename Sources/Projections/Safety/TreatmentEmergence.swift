import CivilTime
import Study

/// Whether an adverse event counts as treatment-emergent.
///
/// Cases, in order; the first that applies decides:
///
/// 1. The part has no infusions (`index: participant`): it counts unless its onset lies certainly before enrolment.
///    There is no cut-off.
/// 2. For each infusion of the group's parts that took place:
///    a. its start is not known at all: it counts, because nothing speaks against it;
///    b. the onset lies certainly before the start: not by this infusion;
///    c. the onset lies certainly after the cut-off: not by this infusion;
///    d. otherwise it counts.
/// 3. It counts by none: it is not treatment-emergent.
///
/// "Certainly" is meant for intervals: a reduced or unknown onset that can lie inside counts. The cut-off of an
/// infusion is its follow-up visit, else its start plus the protocol's `cutoffDays`.
struct TreatmentEmergence {
    /// An infusion, or the enrolment where there are none: what the onset must not precede.
    struct Window: Hashable {
        /// The start.
        var start: Moment
        /// The end; absent where there is none.
        var cutoff: Moment?
        /// The part it belongs to.
        var part: PartID
        /// The events that made it.
        var sources: [Int]

        /// Whether an onset can lie in it.
        func mayHold(_ onset: Moment) -> Bool {
            guard !onset.certainlyBefore(start) else { return false }
            return cutoff.map { !onset.certainlyAfter($0) } ?? true
        }
    }

    /// The windows of one participant in the parts of a group.
    var windows: [Window]

    /// Whether an adverse event with this onset counts.
    func counts(_ onset: Moment) -> Bool { windows.contains { $0.mayHold(onset) } }
}

extension TreatmentEmergence.Window {
    /// The window of an infusion: from its start to its follow-up, else for so many days.
    ///
    /// From a start known to the minute the days are counted to the same minute; from a reduced one they are calendar
    /// days after the last that it can mean.
    init(
        start: Moment, followUp: Moment?, cutoffDays: Int, offsets: OffsetRange, part: PartID, sources: [Int]
    ) {
        self.part = part
        self.start = start
        self.sources = sources
        let end = start.occurred.flatMap { $0.adding(days: cutoffDays) }
        cutoff = followUp ?? end.map { Moment($0, recorded: start.latest, offsets: offsets) }
    }
}

extension Occurred {
    fileprivate func adding(days: Int) -> Occurred? {
        guard case .minute(let minute) = self else { return .day(date.lastDay.adding(days: days)) }
        let later = ZonedMinute(
            day: minute.day.adding(days: days), minuteOfDay: minute.minuteOfDay,
            offsetMinutes: minute.offsetMinutes, zone: minute.zone)
        return later.map { .minute($0) }
    }
}

/// The content of a zone file: the listed transitions and the rule for the time after them.
///
/// Invariants: `times` ascend strictly and are as many as `kinds`; every kind is an index of `offsets`; `offsets` is
/// not empty, its first holds before the first transition.
struct ZoneTransitions: Hashable, Sendable {
    /// Seconds since 1970 UTC at which something changes.
    var times: [Int64] = []
    /// For each time, the index of the offset that begins.
    var kinds: [UInt8] = []
    /// All offsets the list names.
    var offsets: [LocalOffset]
    /// What holds after the last transition; without it the last offset stays.
    var footer: PosixZoneRule?

    /// A stretch of time with one offset, from `start` until before `end`, seconds since 1970 UTC.
    struct Period: Hashable, Sendable {
        var start: Int64
        var end: Int64
        var offset: LocalOffset
    }

    /// The period in which a second lies.
    func period(at time: Int64) -> Period {
        let passed = countOfTransitions(upTo: time)
        if passed == times.count, let footer { return footerPeriod(at: time, footer) }
        return Period(
            start: passed == 0 ? .min : times[passed - 1],
            end: passed == times.count ? .max : times[passed],
            offset: passed == 0 ? offsets[0] : offsets[Int(kinds[passed - 1])])
    }

    /// How many transitions are not after `time`.
    private func countOfTransitions(upTo time: Int64) -> Int {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The period in which a second after the last transition lies.
    private func footerPeriod(at time: Int64, _ footer: PosixZoneRule) -> Period {
        let listEnd = times.last ?? .min
        let year = Instant(millisecondsSince1970: time * 1000).dayInUTC.year
        var period = Period(start: listEnd, end: .max, offset: footer.standardOffset)
        // Local years reach a day into their neighbours. A daylight time that never ends restarts as it ends: on equal
        // times the later entry, the start, holds.
        let changes = (year - 2...year + 2).flatMap { footer.changes(inYear: $0) }
        for change in changes.enumerated().sorted(by: { ($0.1.time, $0.0) < ($1.1.time, $1.0) }).map(\.element) {
            if change.time > time {
                period.end = change.time
                break
            }
            period.start = max(change.time, listEnd)
            period.offset = change.offset
        }
        return period
    }
}

import Study

/// How long before or after the start of its infusion something was measured.
struct TimePoint: Hashable, Sendable {
    var minutes: Int
    /// The start, as datasets have it.
    var start: String

    /// Nothing unless both are known to the minute.
    init?(_ measurement: VitalMeasurement, _ subject: StudySubject) {
        guard let infusion = measurement.infusion, let begun = subject.state.infusions[infusion]?.start?.at,
            let minutes = measurement.at.minutes(since: begun), let start = SiteTime.text(begun.occurred)
        else { return nil }
        (self.minutes, self.start) = (minutes, start)
    }

    func set(_ prefix: String, in record: inout DatasetRecord) {
        record["\(prefix)TPT"] = minutes < 0 ? "\(-minutes) MIN BEFORE START" : "\(minutes) MIN"
        record.set("\(prefix)TPTNUM", minutes)
        record["\(prefix)ELTM"] = minutes < 0 ? "-PT\(-minutes)M" : "PT\(minutes)M"
        record["\(prefix)TPTREF"] = "START OF INFUSION"
        record["\(prefix)RFTDTC"] = start
    }
}

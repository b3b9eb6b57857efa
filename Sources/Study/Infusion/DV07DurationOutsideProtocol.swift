/// DV07: duration outside 180 to 240 minutes.
///
/// Minor; below 120 minutes important.
///
/// In this order:
/// 1. stopped for an adverse event or at the participant's request: none;
/// 2. start or stop not known to the minute: query;
/// 3. shorter than the protocol calls important: important;
/// 4. outside the protocol's range: minor.
///
/// Duration is elapsed or active time, as the protocol says. Cause: the stop.
enum DV07DurationOutsideProtocol {
    static let rule: Code = "DV07"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let stop = judged.stop, !stop.content.isForParticipant, let dose = judged.adopted.document.dose,
            let found = deviationClass(judged.exposure?.minutes(by: dose.duration), dose)
        else { return }
        judgement.deviations.insert(judged.deviation(rule, found, cause: stop.seq))
    }

    private static func deviationClass(_ minutes: Int?, _ dose: DoseRules) -> DeviationClass? {
        guard let minutes else { return .query }
        if let short = dose.importantShortMinutes, minutes < short { return .important }
        return (dose.minimumMinutes...max(dose.minimumMinutes, dose.maximumMinutes)).contains(minutes) ? nil : .minor
    }
}

import Vocabulary

/// DV07: duration outside the protocol's range.
///
/// Minor; much too short important.
///
/// In this order:
/// 1. stopped for an adverse event or at the participant's request: none;
/// 2. start or stop not known to the minute: query;
/// 3. shorter than ``DoseRules/importantShortMinutes``: important;
/// 4. outside ``DoseRules/minimumMinutes`` to ``DoseRules/maximumMinutes``: minor.
///
/// Duration is elapsed or active time, as ``DoseRules/duration`` says. Cause: the stop.
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

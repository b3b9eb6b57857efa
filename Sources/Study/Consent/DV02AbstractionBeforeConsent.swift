import CivilTime
import Vocabulary

/// DV02: abstraction before that part's consent.
///
/// Important; H4.
///
/// The day of abstraction counts, not the time of the infusion. Days are compared: abstraction on the day of consent is
/// in order, because the day is all that is recorded of it. Cause: the abstraction. If the day of consent is not known
/// the class is query.
enum DV02AbstractionBeforeConsent {
    static let rule: Code = "DV02"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard case .historicalInfusionAbstracted(let payload) = judged.event.event else { return }
        let consents = judged.state.part(payload.part).consents
        let verdict = consents.map { $0.at.wasBy(payload.abstractedOn) }.max() ?? .fails
        guard let found = verdict.deviationClass(.important) else { return }
        judgement.breach(
            .abstractionBeforeConsent(judged.state.code, part: payload.part, payload.infusion),
            judged.deviation(rule, found))
    }
}

extension Moment {
    /// Whether it was on a day or before.
    fileprivate func wasBy(_ day: CalendarDay) -> Certainty {
        guard let date = occurred?.date else { return .uncertain }
        return date.lastDay <= day ? .holds : date.firstDay > day ? .fails : .uncertain
    }
}

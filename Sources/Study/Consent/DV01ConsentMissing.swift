import CivilTime
import Vocabulary

/// DV01: a study procedure before consent, or under a consent that does not cover it.
///
/// Important; H2 and H3.
///
/// In this order, for each event the first that applies:
/// 1. a consent cites a form that was not in force, or no ethics approval was in force when it was given (H2);
/// 2. a procedure before the part's consent (H3);
/// 3. a procedure after a protocol version that asks for consent again, and none was given since.
///
/// Cause: the consent or the procedure. Where reduced dates leave it open the class is query.
enum DV01ConsentMissing {
    static let rule: Code = "DV01"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        switch judged.event.event {
        case .consentGiven(let payload): judgeForm(payload.formVersion, payload.part, judged, &judgement)
        case .consentRenewed(let payload): judgeForm(payload.formVersion, payload.part, judged, &judgement)
        default: judgeProcedure(judged, &judgement)
        }
    }

    private static func judgeForm(
        _ version: Code, _ part: PartID, _ judged: RecordCase, _ judgement: inout Judgement
    ) {
        let at = judged.event.at
        if let found = judged.study.isApproved(at: at).deviationClass(.important) {
            judgement.breach(
                .approvalMissing(judged.state.code, part: part, seq: judged.event.seq), judged.deviation(rule, found))
        }
        guard let found = judged.study.isInForce(form: version, part: part, at: at).deviationClass(.important) else {
            return
        }
        let inForce = judged.study.formsInForce(part: part, at: at)
        judgement.breach(
            .formNotInForce(judged.state.code, part: part, version: version, inForce: inForce),
            judged.deviation(rule, found))
    }

    private static func judgeProcedure(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard judged.isProcedure, let id = judged.part else { return }
        let part = judged.state.part(id)
        if let found = part.hasConsented(by: judged.event.at, seq: judged.event.seq).deviationClass(.important) {
            let kind = judged.event.event.kind
            return judgement.breach(
                .consentMissing(judged.state.code, part: id, before: kind), judged.deviation(rule, found))
        }
        guard let renewal = judged.study.renewalDue(by: judged.event.at) else { return }
        let isRenewed = part.consents.contains { consent in
            !consent.at.certainlyBefore(renewal) && !judged.event.at.certainlyBefore(consent.at)
        }
        guard !isRenewed else { return }
        judgement.deviations.insert(judged.deviation(rule, .important))
    }
}

extension StudyRecord {
    /// The day from which consent had to be given again, of the latest version in force at a moment that asks for it.
    fileprivate func renewalDue(by moment: Moment) -> CalendarDay? {
        adopted.dropFirst().last { version in
            guard version.reconsentRequired, let from = version.effectiveFrom else { return false }
            return !moment.certainlyBefore(from)
        }?.effectiveFrom
    }
}

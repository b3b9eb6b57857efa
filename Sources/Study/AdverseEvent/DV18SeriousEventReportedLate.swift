import CivilTime
import Vocabulary

/// DV18: a serious adverse event reported too late.
///
/// Important.
///
/// In this order, for each report that was submitted:
/// 1. the initial report to the sponsor or the ethics board certainly later than
///    ``SafetyRules/siteClockHours`` after awareness;
/// 2. the n-th initial report to the regulator certainly after the day on which the n-th clock ends
///    (``ReportingClocks/urgentDays``, ``ReportingClocks/otherDays``);
/// 3. a follow-up to the regulator certainly more than ``ReportingClocks/followUpDays`` after the last initial
///    report.
///
/// Cause: the submission.
enum DV18SeriousEventReportedLate {
    static let rule: Code = "DV18"

    static func judge(_ judged: AdverseEventCase, _ judgement: inout Judgement) {
        let safety = judged.adopted.document.safety
        let clocks = judged.view.clocks(under: safety)
        let regulatory = clocks.filter { if case .regulator = $0.recipient { true } else { false } }
        var initial: [Fact<SaeReportSubmitted>] = []
        for submission in judged.adverseEvent.submissions {
            let isLate: Bool
            switch (submission.content.recipient, submission.content.kind) {
            case (.regulator, .initial):
                let clock = regulatory.dropFirst(initial.count).first
                isLate = clock.map { submission.at.certainlyAfter($0.due) } ?? false
                initial.append(submission)
            case (.regulator, .followUp):
                let days = safety.clocks?.followUpDays
                let limit = days.flatMap { initial.last?.at.occurred?.date.lastDay.adding(days: $0) }
                isLate = limit.map { submission.at.certainlyAfter($0) } ?? false
            case (_, .initial): isLate = isLateForSite(submission, clocks, judged.adopted)
            default: isLate = false
            }
            guard isLate else { continue }
            judgement.deviations.insert(
                ExpectedDeviation(
                    rule, .important, cause: submission.seq, infusion: judged.view.infusion, part: judged.view.part))
        }
    }

    private static func isLateForSite(
        _ submission: Fact<SaeReportSubmitted>, _ clocks: [SafetyClock], _ adopted: AdoptedProtocol
    ) -> Bool {
        for clock in clocks {
            guard case .site = clock.recipient else { continue }
            let end = clock.end(recorded: submission.at.latest, offsets: adopted.offsets)
            return submission.at.earliest > end
        }
        return false
    }
}

import CivilTime
public import Study

extension EventWords {
    /// Adverse events, flags and deviations.
    func safetyText(_ event: StudyEvent) -> String? {
        switch event {
        case .adverseEventReported(let it): text(it)
        case .adverseEventUpdated(let it): text(it)
        case .adverseEventCoded(let it): "\(it.ae) coded: \(name(term: it.term))"
        case .adverseEventResolved(let it): "\(it.ae) ended: \(it.outcome.rawValue)"
        case .adverseEventReopened(let it): "\(it.ae) is there again"
        case .causalityAssessed(let it): "\(it.ae) causality: \(it.causality.rawValue) (\(it.method))"
        case .expectednessAssessed(let it):
            list(
                "\(it.ae) " + (it.expected ? "expected" : "unexpected"),
                it.document.map { document in list("\(document)", it.version.map { "\($0)" }) })
        case .safetyFlagRaised(let it): list("flag \(it.flag)", it.infusion.map { "\($0)" })
        case .deviationDetected(let it):
            list("deviation \(it.rule), \(it.deviationClass.rawValue)", it.infusion.map { "\($0)" })
        case .deviationReported(let it):
            list("deviation: \(it.category.rawValue), \(it.deviationClass.rawValue)", it.infusion.map { "\($0)" })
        case .deviationResolved(let it): "deviation settled: \(it.how.rawValue)"
        default: nil
        }
    }

    /// An adverse event as it stands now, its changes applied.
    public func text(_ view: AdverseEventView) -> String {
        let worst = view.worstGrade == view.grade ? nil : view.worstGrade.map { "worst \($0)" }
        return list(
            "\(view.id) \(name(term: view.term))", view.infusion.map { "after \($0)" },
            view.grade.map { "grade \($0)" },
            worst, view.isSerious ? "serious: " + view.flags.map(\.rawValue).joined(separator: " ") : "not serious",
            view.action?.rawValue, view.end.map { "until \(LongDateText.short($0, abbreviation: nil))" },
            view.isOpen ? "ongoing" : nil,
            view.outcome?.rawValue, view.causality?.rawValue,
            view.isExpected.map { $0 ? "expected" : "unexpected" })
    }

    private func text(_ it: AdverseEventReported) -> String {
        list(
            "\(it.ae) \(name(term: it.term))", it.infusion.map { "after \($0)" }, it.grade.map { "grade \($0)" },
            it.isSerious ? "serious: " + it.flags.map(\.rawValue).joined(separator: " ") : "not serious",
            it.action?.rawValue, it.end.map { "until \($0)" }, it.ongoing == true ? "ongoing" : nil,
            it.outcome?.rawValue)
    }

    private func text(_ it: AdverseEventUpdated) -> String {
        let flags =
            it.flagsChanged != true
            ? nil : it.flags.isEmpty ? "not serious" : "serious: " + it.flags.map(\.rawValue).joined(separator: " ")
        let facts = list(
            it.term.map { name(term: $0) }, it.grade.map { "grade \($0)" }, flags, it.action?.rawValue,
            it.end.map { "until \($0)" }, it.ongoing == true ? "ongoing" : nil, it.outcome?.rawValue,
            it.infusion.map { "\($0)" })
        return facts.isEmpty ? "\(it.ae) updated" : "\(it.ae) updated: \(facts)"
    }
}

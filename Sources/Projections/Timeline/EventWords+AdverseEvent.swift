import CivilTime
public import Study

/// Adverse events and flags.
extension EventWords {
    func text(_ it: AdverseEventCoded) -> String { "\(it.ae) coded: \(name(term: it.term))" }

    func text(_ it: AdverseEventResolved) -> String { "\(it.ae) ended: \(it.outcome.rawValue)" }

    func text(_ it: AdverseEventReopened) -> String { "\(it.ae) is there again" }

    func text(_ it: CausalityAssessed) -> String { "\(it.ae) causality: \(it.causality.rawValue) (\(it.method))" }

    func text(_ it: ExpectednessAssessed) -> String {
        list(
            "\(it.ae) " + (it.expected ? "expected" : "unexpected"),
            it.document.map { document in list("\(document)", it.version.map { "\($0)" }) })
    }

    func text(_ it: SeriousnessDeclared) -> String {
        "\(it.ae) "
            + (it.flags.isEmpty ? "not serious" : "serious: " + it.flags.map(\.rawValue).joined(separator: " "))
    }

    func text(_ it: SaeReportSubmitted) -> String { "\(it.ae) \(it.kind.rawValue) report to \(it.recipient)" }

    func text(_ it: SaeReportAcknowledged) -> String { "\(it.ae) report acknowledged by \(it.recipient)" }

    func text(_ it: PregnancyReported) -> String { it.partner ? "pregnancy of a partner" : "pregnancy" }

    func text(_ it: SafetyFlagRaised) -> String { list("flag \(it.flag)", it.infusion.map { "\($0)" }) }

    func text(_ it: SafetyFlagClosed) -> String { "flag closed: \(it.how)" }

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

    func text(_ it: AdverseEventReported) -> String {
        list(
            "\(it.ae) \(name(term: it.term))", it.infusion.map { "after \($0)" }, it.grade.map { "grade \($0)" },
            it.isSerious ? "serious: " + it.flags.map(\.rawValue).joined(separator: " ") : "not serious",
            it.action?.rawValue, it.end.map { "until \($0)" }, it.ongoing == true ? "ongoing" : nil,
            it.outcome?.rawValue)
    }

    func text(_ it: AdverseEventUpdated) -> String {
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

import Study

extension EventWords {
    /// Events of the study itself.
    func studyText(_ event: StudyEvent) -> String? {
        switch event {
        case .ledgerOwned(let type): type
        case .studyOpened(let it): "study opened: \(it.title)"
        case .protocolAdopted(let it):
            list(
                "protocol \(it.version) adopted", it.effectiveFrom.map { "in force from \($0)" },
                it.reconsentRequired == true ? "everybody consents again" : nil)
        case .ethicsApprovalRecorded(let it): "ethics approval by \(it.body), \(it.from) to \(it.to)"
        case .consentFormAdopted(let it): "consent form \(it.version) (\(it.language)) for \(name(it.part))"
        case .incidentRecorded(let it):
            list("incident: \(it.kind.rawValue)", it.fromSeq.map { "from #\($0)" })
        default: nil
        }
    }
}

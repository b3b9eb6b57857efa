import Study

extension EventWords {
    /// Further events about participants.
    func careText(_ event: StudyEvent) -> String? {
        switch event {
        case .safetyScreeningCompleted(let it):
            list(
                "safety screening",
                it.failed.isEmpty ? "all passed" : "not passed: " + it.failed.map(\.text).joined(separator: " "))
        case .abstractionStarted(let it): "abstraction began, \(name(it.part))"
        case .recordAbstracted(let it): "abstracted: " + it.fields.map(\.text).joined(separator: " ")
        case .abstractionVerified(let it): "abstraction verified, \(it.discrepancies) differences"
        case .diagnosisRecorded(let it):
            list("\(it.diagnosis) by \(it.criteria)", it.wpi.map { "WPI \($0)" }, it.sss.map { "SSS \($0)" })
        case .medicationRecorded(let it):
            list(
                "medication \(it.drug)", it.dose.map { "\($0) \(it.unit?.text ?? "")" },
                it.prohibited ? "prohibited" : nil)
        case .medicationChanged(let it):
            list("medication \(it.drug) \(it.change.rawValue)", it.dose.map { "\($0) \(it.unit?.text ?? "")" })
        case .visitOccurred(let it): "visit \(it.visit)"
        case .visitMissed(let it): "visit \(it.visit) missed: \(it.reason)"
        case .deathRecorded(let it): "died" + (it.ae.map { ", \($0)" } ?? "")
        case .participantSignedOff(let it): "signed off: \(it.meaning.rawValue)"
        case .rescueMedicationGiven(let it): "\(it.drug) \(it.dose) \(it.unit) \(it.route) for \(it.indication)"
        case .recoveryAssessed(let it):
            list(
                "recovery",
                it.notMet.isEmpty ? "criteria met" : "not met: " + it.notMet.map(\.text).joined(separator: " "))
        case .participantDischarged(let it): "discharged" + (it.escort ? "" : ", no escort")
        case .drugDispensed(let it): "dispensed \(it.mg) mg, lot \(it.lot)"
        case .drugReturned(let it): "returned \(it.mg) mg, lot \(it.lot)"
        case .drugDestroyed(let it): "destroyed \(it.mg) mg, lot \(it.lot)"
        case .seriousnessDeclared(let it):
            "\(it.ae) "
                + (it.flags.isEmpty ? "not serious" : "serious: " + it.flags.map(\.rawValue).joined(separator: " "))
        case .saeReportSubmitted(let it): "\(it.ae) \(it.kind.rawValue) report to \(it.recipient)"
        case .saeReportAcknowledged(let it): "\(it.ae) report acknowledged by \(it.recipient)"
        case .pregnancyReported(let it): it.partner ? "pregnancy of a partner" : "pregnancy"
        case .safetyFlagClosed(let it): "flag closed: \(it.how)"
        case .queryAnswered(let it): "answer to query #\(it.query)"
        case .queryClosed(let it): "query #\(it.query) closed"
        case .queryReopened(let it): "query #\(it.query) open again"
        case .deviationClassified(let it): "deviation is \(it.deviationClass.rawValue)"
        case .deviationSubmitted(let it): "deviation submitted to \(it.body)"
        case .sourceDataVerified(let it): "source of #\(it.seq) verified"
        default: nil
        }
    }
}

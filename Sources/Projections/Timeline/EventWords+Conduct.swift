import Study

extension EventWords {
    /// The conduct of the study.
    func conductText(_ event: StudyEvent) -> String? {
        switch event {
        case .ethicsApprovalRenewed(let it): "ethics approval renewed by \(it.body), \(it.from) to \(it.to)"
        case .ethicsApprovalExpired(let it): "ethics approval of \(it.body) ended on \(it.lastDay)"
        case .safetyReferenceAdopted(let it): "safety reference \(it.reference) \(it.version)"
        case .codeListAdopted(let it): "code list \(it.list) \(it.version)"
        case .siteActivated(let it): "site \(it.site) activated"
        case .siteClosed(let it): "site \(it.site) closed"
        case .roleGranted(let it): "\(it.actor) also \(it.role.rawValue)"
        case .roleRevoked(let it): "\(it.actor) no longer \(it.role.rawValue)"
        case .accessLogged(let it): "data left the ledger: \(it.what.rawValue)"
        case .auditTrailReviewed(let it):
            "audit trail reviewed, #\(it.fromSeq) to #\(it.toSeq), \(it.findings) findings"
        case .monitoringVisitRecorded(let it): "monitoring visit by \(it.monitor), \(it.findings) findings"
        case .inspectionRecorded(let it): "\(it.kind.rawValue) by \(it.body)"
        case .dataCutDeclared(let it): "data cut on \(it.cut), \(it.size) events"
        case .databaseLocked(let it): "lock of \(it.size) events asked for"
        case .databaseUnlocked: "unlock asked for"
        case .analysisRun(let it): "analysis \(it.program) \(it.version) over \(it.size) events"
        case .textRedacted(let it): "redaction of \(it.text) of #\(it.seq) asked for (\(it.basis.rawValue))"
        case .studyClosed(let it): "study closed, kept until \(it.retainUntil)"
        default: nil
        }
    }
}

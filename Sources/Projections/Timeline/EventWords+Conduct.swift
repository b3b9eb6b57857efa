import Study
import Vocabulary

/// The conduct of the study.
extension EventWords {
    func text(_ it: StudyOpened) -> String { "study opened: \(it.title)" }

    func text(_ it: ProtocolAdopted) -> String {
        list(
            "protocol \(it.version) adopted", it.effectiveFrom.map { "in force from \($0)" },
            it.reconsentRequired == true ? "everybody consents again" : nil)
    }

    func text(_ it: EthicsApprovalRecorded) -> String { "ethics approval by \(it.body), \(it.from) to \(it.to)" }

    func text(_ it: IncidentRecorded) -> String {
        list("incident: \(it.kind.rawValue)", it.fromSeq.map { "from #\($0)" })
    }

    func text(_ it: EthicsApprovalRenewed) -> String { "ethics approval renewed by \(it.body), \(it.from) to \(it.to)" }

    func text(_ it: EthicsApprovalExpired) -> String { "ethics approval of \(it.body) ended on \(it.lastDay)" }

    func text(_ it: SafetyReferenceAdopted) -> String { "safety reference \(it.reference) \(it.version)" }

    func text(_ it: CodeListAdopted) -> String { "code list \(it.list) \(it.version)" }

    func text(_ it: SiteActivated) -> String { "site \(it.site) activated" }

    func text(_ it: SiteClosed) -> String { "site \(it.site) closed" }

    func text(_ it: RoleGranted) -> String { "\(it.actor) also \(it.role.rawValue)" }

    func text(_ it: RoleRevoked) -> String { "\(it.actor) no longer \(it.role.rawValue)" }

    func text(_ it: AccessLogged) -> String { "data left the ledger: \(it.what.rawValue)" }

    func text(_ it: AuditTrailReviewed) -> String {
        "audit trail reviewed, #\(it.fromSeq) to #\(it.toSeq), \(it.findings) findings"
    }

    func text(_ it: MonitoringVisitRecorded) -> String { "monitoring visit by \(it.monitor), \(it.findings) findings" }

    func text(_ it: InspectionRecorded) -> String { "\(it.kind.rawValue) by \(it.body)" }

    func text(_ it: DataCutDeclared) -> String { "data cut on \(it.cut), \(it.size) events" }

    func text(_ it: DatabaseLocked) -> String { "lock of \(it.size) events asked for" }

    func text(_ it: AnalysisRun) -> String { "analysis \(it.program) \(it.version) over \(it.size) events" }

    func text(_ it: StudyClosed) -> String { "study closed, kept until \(it.retainUntil)" }
}

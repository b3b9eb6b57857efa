import Study
import StudyLedger

extension Failure {
    /// What a rule of the study refuses, with the rule's own fixes.
    init(_ refusal: Refusal) {
        self.init(Exit(rawValue: Int32(refusal.exitCode)) ?? .refused, refusal.id, refusal.message)
        fixes = refusal.fixes
        if fixes.isEmpty { fixes = ["kept log"] }
    }

    /// What a study ledger refuses.
    init(_ error: StudyLedgerError) {
        switch error {
        case .refused(let refusal): self.init(refusal)
        case .ledger(let error): self.init(error)
        case .protocolFile(let problems): self.init(problems)
        case .unreadable(let sequence, let reason):
            self.init(
                .verificationFailed, "unreadable", "event #\(sequence) cannot be read: \(reason)", fix: "kept verify")
        case .rulesUnknown(let rules):
            self.init(
                .failed, "rules-unknown",
                "the ledger follows rule set \(rules); this program knows \(StudyLedger.knownRules.upperBound)",
                fix: "install a newer kept")
        case .movedOn(let expected, let latest):
            self.init(
                .conflict, "moved-on", "the subject has event #\(latest), newer than #\(expected)",
                fix: "kept show '#\(latest)', then repeat with --expect \(latest)")
        case .idTaken(let sequence):
            self.init(
                .conflict, "id-taken", "the id is taken by #\(sequence), with other content",
                fix: "kept show '#\(sequence)'",
                "to correct it: kept correct \(sequence) --set FIELD=VALUE --reason CODE")
        case .partlyImported(let rows, let events, let cause):
            self.init(cause)
            let numbers = events.map(ImportReport.numbers).joined(separator: ", ")
            fact = "\(rows) row\(rows == 1 ? "" : "s") were written, as \(numbers); then: \(fact)"
            fixes = ["run the same import again: it writes the rest"] + fixes
            if consequence != .unknownWhetherWritten { consequence = Failure.Consequence.none }
        case .notEnrolled(let actor):
            self.init(.identity, "signer-not-authorised", "\(actor) is not enrolled here", fix: "kept actor list")
        }
    }

    /// A protocol file that cannot be used: every problem with its place.
    init(_ problems: ProtocolFile.Problems) {
        let count = problems.list.count
        self.init(
            .failed, "protocol-unusable", "the protocol file has \(count) problem\(count == 1 ? "" : "s")",
            details: problems.list.map { $0.line == 0 ? $0.message : $0.description }, fix: "correct it, run it again")
    }
}

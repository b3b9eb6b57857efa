import CivilTime
import Ledger
import Study
import StudyLedger

extension Failure {
    /// Any error of the rooms below, said in words.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let misread as Misread:
            self.init(.usage, "bad-value", misread.fact, fix: "write it as shown")
        case let problem as WhenProblem:
            self.init(.usage, "bad-time", problem.description, fix: "write a time like 2026-03-05 14:05")
        case let error as LedgerError: self.init(error)
        case let error as StudyLedgerError: self.init(error)
        case let refusal as Refusal: self.init(refusal)
        case let problems as ProtocolFile.Problems: self.init(problems)
        case let problem as LedgerState.Problem: self.init(problem)
        case let problem as KeyFileProblem: self.init(problem)
        default: self.init(.failed, "unexpected", "\(error)", fix: "kept doctor --report FILE")
        }
    }

    /// A key file that does not open.
    init(_ problem: KeyFileProblem) {
        switch problem {
        case .malformed:
            self.init(.identity, "key-malformed", "the key file is damaged", fix: "put the backup of the key there")
        case .wrongPassphrase:
            self.init(.identity, "wrong-passphrase", "wrong passphrase", fix: "type it again")
        case .passphraseTooShort:
            self.init(
                .identity, "passphrase-too-short",
                "the passphrase is shorter than \(KeyFile.minimumPassphraseLength) characters",
                fix: "choose a longer one")
        }
    }
}

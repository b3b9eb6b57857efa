import CivilTime
import Exchange
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
        case let refusal as ExportRefusal: self.init(refusal)
        case let refusal as Publication.Problem: self.init(refusal)
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

    /// An export that is not made.
    init(_ refusal: ExportRefusal) {
        switch refusal {
        case .unfinished(let path):
            self.init(.failed, "directory-exists", "\(path) is there already", fix: "remove it, or --to OTHER-DIR")
        case .empty: self.init(.failed, "nothing-to-export", "there is nothing to export", fix: "kept log")
        case .exporterNotInForce(let actor, let event):
            self.init(
                .identity, "exporter-not-in-force", "the key of \(actor) here was not the one in force at #\(event)",
                fix: "export without --as-of, or --as somebody who was")
        case .certificate(let fact):
            self.init(.identity, "bad-certificate", fact, fix: "--sign-cms CERT.pem KEY.pem, of one pair")
        case .subject(let fact): self.init(.usage, "bad-value", fact, fix: "kept key cms-request --help")
        case .noSuchParticipant(let code):
            self.init(.usage, "no-such-participant", "nothing is recorded of \(code)", fix: "kept log")
        case .namesAnother(let event, let code):
            self.init(
                .failed, "names-another", "#\(event) names \(code), another participant",
                fix: "kept show '#\(event)'")
        }
    }

    /// A publication that is not continued.
    init(_ refusal: Publication.Problem) {
        let elsewhere = "kept publish --to OTHER-DIR"
        let repair = "copy the directory first, as evidence; then repeat with --repair"
        switch refusal {
        case .otherHistory(let size):
            self.init(
                .verificationFailed, "other-history",
                "what is published at \(size) events is not the beginning of this ledger", fix: "kept verify", elsewhere
            )
        case .ahead(let size):
            self.init(
                .verificationFailed, "published-ahead", "\(size) events are published, and here are fewer",
                fix: "kept verify", elsewhere)
        case .notACheckpoint:
            self.init(
                .verificationFailed, "not-a-checkpoint", "the checkpoint there is none", fix: repair, elsewhere)
        case .notEmpty:
            self.init(.failed, "directory-not-empty", "there is something else in that directory", fix: elsewhere)
        case .spoilt(let paths):
            self.init(
                .verificationFailed, "published-spoilt",
                Self.counted(paths, "is not as it was published", "are not as they were published"), fix: repair)
            details = Self.listed(paths)
        case .foreign(let paths):
            self.init(
                .verificationFailed, "published-foreign",
                Self.counted(paths, "is no tile of this ledger", "are no tiles of this ledger"),
                fix: "move away what is not published by this ledger, or \(elsewhere)")
            details = Self.listed(paths)
        case .unsigned:
            self.init(.verificationFailed, "not-a-checkpoint", "the ledger has no last checkpoint", fix: "kept verify")
        }
        consequence = .nothingWritten
    }

    private static func counted(_ paths: [String], _ one: String, _ several: String) -> String {
        paths.count == 1 ? "\(paths[0]) \(one)" : "\(paths.count) files there \(several)"
    }

    /// The first of several files.
    private static func listed(_ paths: [String]) -> [String] {
        guard paths.count > 1 else { return [] }
        let most = 10
        return paths.prefix(most) + (paths.count > most ? ["and \(paths.count - most) more"] : [])
    }
}

import CanonicalJSON
import CivilTime
import Ledger
import StudyLedger
import Transparency

import class FoundationEssentials.FileManager

/// A ledger's store that is made beside its place, verified from its own bytes, and only then moved there: a backup, a
/// restored or a rebuilt ledger.
struct LedgerCopy {
    /// Where, as the caller named it.
    let name: String
    private let place: String
    private let now: Instant

    /// A copy at a place where nothing may be yet.
    init(at name: String, _ environment: ProgramEnvironment, fix: String) throws(Failure) {
        self.name = name
        place = LedgerPlace.resolve(name, environment)
        now = environment.now()
        for path in [place, place + ".partial"] where FileManager.default.fileExists(atPath: path) {
            throw Failure(.failed, "directory-exists", "\(path) is there already", fix: fix)
        }
    }

    /// Makes it; if anything fails, nothing is left.
    ///
    /// - Parameters:
    ///   - known: Checkpoints that it must continue.
    ///   - refusal: What is said when the copy does not verify, given the first finding.
    ///   - body: Writes the store into a directory.
    func make(
        known: [KnownCheckpoint] = [], refusal: (String) -> Failure, _ body: (String) throws -> Void
    ) throws -> VerificationReport {
        let partial = place + ".partial"
        do {
            try body(partial)
            let report = Verification(of: partial, judge: StudyRules(), known: known, now: now).run()
            if let finding = report.findings.first(where: \.code.fails) {
                throw refusal((finding.sequence.map { "#\($0): " } ?? "") + finding.message)
            }
            try DurableFolder.place(partial, at: place)
            return report
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    /// What is said where a backup cannot be read whole: that it is the backup, and not the ledger.
    static func failure(of backup: String, _ error: LedgerError) -> Failure {
        let failure = Failure(error)
        guard failure.exit == .verificationFailed else { return failure }
        return Failure(
            .verificationFailed, "backup-fails", "the backup does not verify: \(failure.fact)",
            fix: "kept verify -C \(backup)")
    }

    /// Says what was made.
    ///
    /// - Parameters:
    ///   - word: "Restored".
    ///   - more: Lines behind that.
    func tell(
        _ report: VerificationReport, _ word: String, more: String = "", isJSON: Bool, _ environment: ProgramEnvironment
    ) {
        guard !isJSON else {
            let value: JSONValue = [
                "directory": .string(place), "events": .integer(report.events), "root": .string(report.root.hex),
            ]
            return environment.console.print(value.canonicalText + "\n")
        }
        let root = Written.receipt(report.root)
        environment.console.print(
            "\(word). \(name), read back and verified: \(report.events) events, root \(root)\n" + more)
    }
}

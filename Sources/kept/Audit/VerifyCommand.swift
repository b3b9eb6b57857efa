import ArgumentParser
import CanonicalJSON
import CivilTime
import Ledger
import StudyLedger
import Transparency

import class FoundationEssentials.FileManager

/// `kept verify`: re-reads and re-hashes everything, without a key and without writing.
struct VerifyCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every byte, link, signature and rule; say how far the proof reaches.",
        discussion: """
            kept verify --against 2026-02-28.checkpoint
            kept verify -C /media/copy/ledger --against auditor.checkpoint
            kept verify --json
            """)

    @Option(help: ArgumentHelp("A checkpoint that somebody else kept.", valueName: "checkpoint"))
    var against: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in surroundings: Surroundings) throws {
        let path = LedgerPlace.resolve(try LedgerPlace.find(common, surroundings), surroundings)
        guard FileManager.default.fileExists(atPath: path + "/data.mdb") else {
            throw Failure(
                .noLedger, "no-ledger", "no ledger at \(path)", fix: "name the directory that holds data.mdb: -C DIR")
        }
        let outside = try against.map { try self.outside($0, ledger: path, surroundings) } ?? nil
        let now = surroundings.now()
        let remembered = try Remembered(of: path, now: now, surroundings)
        let known = (outside.map { [$0] } ?? []) + remembered.checkpoints
        var report = Verification(of: path, judge: StudyRules(), known: known, now: now).run()
        report.findings += remembered.findings
        let text = VerificationText(report: report, outside: outside, ledger: path)
        surroundings.console.print(
            common.json ? text.json : text.text(isQuiet: common.quiet, isVerbose: common.verbose))
        switch report.verdict {
        case .verified: return
        case .failed: throw Ended(exit: .verificationFailed)
        case .inconclusive: throw Ended(exit: .inconclusive)
        }
    }

    /// The checkpoint of a file; `nil` for one that says nothing, being of the empty ledger or from inside the ledger.
    private func outside(
        _ file: String, ledger path: String, _ surroundings: Surroundings
    ) throws -> KnownCheckpoint? {
        let place = LedgerPlace.resolve(file, surroundings)
        guard let bytes = FileReading.all(place) else {
            throw Failure(.failed, "file-unreadable", "\(file) cannot be read", fix: "ls -l \(file)")
        }
        let name = String(file.split(separator: "/").last ?? "")
        guard let checkpoint = KnownCheckpoint(bytes, keeper: .outside(name)) else {
            throw Failure(
                .failed, "not-a-checkpoint", "\(file) is not a signed checkpoint",
                fix: "kept checkpoint > FILE makes one; keep it with somebody else")
        }
        let own = [path, try UserDirectories(surroundings).state].map(RealPath.init)
        let inside = own.contains { RealPath(place).isInside($0) }
        if inside || checkpoint.checkpoint.size == 0 {
            let reason = inside ? "lies inside the ledger, or is this computer's own" : "is of the empty ledger"
            if !common.json {
                surroundings.console.tell("kept: \(file) \(reason): it is no outside checkpoint\n")
            }
            return nil
        }
        return checkpoint
    }
}

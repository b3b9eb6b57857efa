import ArgumentParser
import CanonicalJSON
import Ledger
import Transparency

/// `kept verify-proof`: whether one event stood in a ledger, from its bytes, a proof file and the ledger's key alone.
struct VerifyProofCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-proof",
        abstract: "Check the proof that an event stands in a ledger; needs no ledger.",
        discussion: """
            kept verify-proof 214.tlog-proof --event 214.json --key VKEY
            kept log --subject P014 --bytes | head -n 1 |
                kept verify-proof 6.tlog-proof --event - --key VKEY
            kept verify-proof 214.tlog-proof --event 214.json --key VKEY --json
            """)

    @Argument(help: "The proof file (C2SP tlog-proof).")
    var file: String

    @Option(help: ArgumentHelp("The event's bytes, as kept log --bytes prints them.", valueName: "file|-"))
    var event: String

    @Option(help: ArgumentHelp("The ledger's verifier key, got by another road.", valueName: "vkey"))
    var key: String

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    /// What came of it.
    private struct Outcome {
        var verdict: String
        var exit: Exit
        var text: String
        var fix = "ask for the files again, and for the key that the ledger had then, by another road"
    }

    mutating func run(in environment: ProgramEnvironment) throws {
        // A witness's key signs cosignatures, and no log is named by it.
        guard let verifier = try? VerifierKey(key), verifier.algorithm == .ed25519 else {
            throw Failure.badValue("--key", "not a verifier key: NAME+HASH+KEY, as kept init prints it")
        }
        let outcome = judge(verifier, environment)
        if common.json {
            let value: JSONValue = ["says": .string(outcome.text), "verdict": .string(outcome.verdict.lowercased())]
            environment.console.print(value.canonicalText + "\n")
        } else {
            let fix = outcome.exit == .done ? "" : "  fix: \(outcome.fix)\n"
            environment.console.print("\(outcome.verdict): \(outcome.text)\n" + fix)
        }
        if outcome.exit != .done { throw Ended(exit: outcome.exit) }
    }

    private func judge(_ verifier: VerifierKey, _ environment: ProgramEnvironment) -> Outcome {
        guard let proofBytes = FileReading.all(LedgerPlace.resolve(file, environment)) else {
            return Outcome(
                verdict: "INCONCLUSIVE", exit: .inconclusive, text: "\(file) cannot be read", fix: "ls -l \(file)")
        }
        let read =
            event == "-" ? environment.console.everything() : FileReading.all(LedgerPlace.resolve(event, environment))
        guard var bytes = read else {
            return Outcome(
                verdict: "INCONCLUSIVE", exit: .inconclusive, text: "\(event) cannot be read", fix: "ls -l \(event)")
        }
        // An event's bytes end with its brace; editors and pipes add a line feed.
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        do {
            let proof = try ProofFile(proofBytes.span)
            let verified = try proof.verified(
                leaf: Digest.leaf(of: bytes.span), origin: verifier.name, logKey: verifier)
            return proven(bytes, at: proof.inclusion.leafIndex, in: verified.checkpoint)
        } catch {
            return Outcome(
                verdict: "FAILED", exit: .verificationFailed, text: ProofWords.words(error, of: proofBytes.span))
        }
    }

    private func proven(_ bytes: [UInt8], at index: UInt64, in checkpoint: Checkpoint) -> Outcome {
        guard let event = try? Event(parsing: bytes.span), event.sequence == Int(clamping: index) else {
            return Outcome(
                verdict: "FAILED", exit: .verificationFailed, text: "what stands there is no event of number \(index)")
        }
        let about = event.subject.map { ", \($0)" } ?? ""
        return Outcome(
            verdict: "VERIFIED", exit: .done,
            text:
                "#\(index) \(event.type)\(about) is one of the first \(checkpoint.size) events of \(checkpoint.origin)")
    }
}

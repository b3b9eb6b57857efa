import ArgumentParser
import CanonicalJSON
import Ledger
import StudyLedger
import Transparency

/// `kept prove`: a proof file that one event stands in the ledger, revealing nothing else.
struct ProveCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Write the proof that one event stands in the ledger (C2SP tlog-proof).",
        discussion: """
            kept prove 214 -o 214.tlog-proof
            kept prove 214 --against 2026-02-28.checkpoint
            kept prove '#214'
            """)

    @Argument(help: "The event's number.")
    var sequence: String

    @Option(help: ArgumentHelp("The checkpoint to prove against; default the last one.", valueName: "checkpoint"))
    var against: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where to; default standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let digits = sequence.hasPrefix("#") ? String(sequence.dropFirst()) : sequence
        guard let number = Int(digits), number >= 0 else {
            throw Failure(.usage, "bad-value", "\(sequence) is not an event number", fix: "kept prove 214")
        }
        let ledger = try Ledger.open(
            at: try LedgerPlace.find(common, environment), content: .study,
            marks: HighWaterMarks(stateDirectory: try UserDirectories(environment).seen))
        let note = try note(ledger, environment)
        let checkpoint = try Checkpoint(note.text)
        let size = Int(clamping: checkpoint.size)
        let proof = size <= (try ledger.head().size) ? try ledger.inclusionProof(of: number, size: size) : nil
        guard try size > ledger.head().size || ledger.root(size: size) == checkpoint.root else {
            throw Failure(
                .verificationFailed, "other-history", "\(against ?? "it") is not a checkpoint of this ledger's history",
                fix: "kept verify --against \(against ?? "FILE")")
        }
        if let against, let known = KnownCheckpoint(note.bytes, keeper: .outside(against)),
            let finding = try ledger.findings(known).first(where: \.code.fails)
        {
            throw Failure(.verificationFailed, "other-history", finding.message, fix: finding.fix)
        }
        guard let proof else {
            guard against != nil else {
                throw Failure(
                    .failed, "no-such-event", "there is no event #\(number); the last is #\(size - 1)",
                    fix: "kept prove \(size - 1)")
            }
            throw Failure(
                .failed, "not-in-checkpoint", "#\(number) is not among the \(size) events of the checkpoint",
                fix: "kept prove \(number) without --against, or a later checkpoint")
        }
        let file = try ProofFile(index: UInt64(number), path: proof.path, note: note)
        if let output { try write(file.bytes, to: LedgerPlace.resolve(output, environment), named: output) }
        let text = String(decoding: file.bytes, as: UTF8.self)
        if common.json {
            let value: JSONValue = ["proof": .string(text), "seq": .integer(number), "size": .integer(size)]
            environment.console.print(value.canonicalText + "\n")
        } else if output == nil {
            environment.console.print(text)
        }
    }

    /// Writes a new file; one that is there is left alone, unless it holds the same.
    private func write(_ bytes: [UInt8], to path: String, named name: String) throws {
        if let present = try SmallFile.read(path) {
            guard present != bytes else { return }
            throw Failure(.failed, "file-exists", "\(name) is there already", fix: "kept prove -o OTHER-FILE")
        }
        try SmallFile.create(path, bytes)
    }

    private func note(_ ledger: borrowing Ledger, _ environment: ProgramEnvironment) throws -> SignedNote {
        if let against {
            let bytes = Array(try FileReading.text(LedgerPlace.resolve(against, environment)).utf8)
            guard let note = try? SignedNote(bytes.span) else {
                throw Failure(
                    .failed, "not-a-checkpoint", "\(against) is not a signed checkpoint", fix: "kept checkpoint > FILE")
            }
            return note
        }
        guard let bytes = try ledger.checkpoint() else {
            throw Failure(.noLedger, "not-a-ledger", "the ledger has no checkpoint", fix: "kept verify")
        }
        return try SignedNote(bytes.span)
    }
}

import Transparency
import Vocabulary

/// Checks one stored checkpoint against the append it covers and the keys that counted then.
///
/// A stored checkpoint has exactly two lines: the ledger's and that of the person who appended. Anything else, an
/// unknown or extra line included, is FAILED: the keys are in the ledger.
struct CheckpointCheck: Sendable {
    var size: Int
    var bytes: [UInt8]
    var root: Digest
    /// The root of the tree that the stored leaf hashes name, where bytes before it are damaged.
    var namedRoot: Digest?
    var origin: String
    var actor: String?
    var ledgerKey: VerifierKey?
    var actorKey: VerifierKey?
    /// Why the actor's key does not count, where it does not.
    var actorProblem: Finding.Code?

    /// What is wrong; nothing, if all is well.
    ///
    /// A root that fits the named leaf hashes, but not the bytes, follows from an event that is reported itself.
    /// Costs two Ed25519 verifications.
    func findings() -> [Finding] {
        let last = size - 1
        guard let note = try? SignedNote(bytes.span), let checkpoint = try? Checkpoint(note.text),
            note.bytes == bytes
        else { return [Finding(.signatureInvalid, at: last, "the checkpoint at \(size) events is malformed")] }
        var found: [Finding] = []
        let extra = checkpoint.extensionLines.isEmpty ? "" : ", with extension lines"
        if checkpoint.origin.text != origin || checkpoint.size != UInt64(size) || !extra.isEmpty {
            found.append(
                Finding(
                    .rootMismatch, at: last,
                    "the checkpoint at \(size) events is of \(checkpoint.origin) at \(checkpoint.size)\(extra)"))
        } else if checkpoint.root != root, checkpoint.root != namedRoot {
            found.append(
                Finding(.rootMismatch, at: last, "tree root at \(size) events differs from its signed checkpoint"))
        }
        guard note.signatures.count == 2 else {
            let count = note.signatures.count
            found.append(
                Finding(.signatureInvalid, at: last, "the checkpoint at \(size) events has \(count) signatures, not 2"))
            return found
        }
        found += check(note.signatures[0], by: ledgerKey, "the ledger key", note)
        if let actorProblem {
            found.append(
                Finding(actorProblem, at: last, "\(actor ?? "nobody") had no key in force at #\(last)"))
        } else if actor != nil {
            // Whose line it must be is not known where no event of the append can be read.
            found += check(note.signatures[1], by: actorKey, actor ?? "the appending person", note)
        }
        return found
    }

    private func check(
        _ line: NoteSignature, by key: VerifierKey?, _ who: String, _ note: SignedNote
    ) -> [Finding] {
        guard let key, key.name == line.name, key.keyID == line.keyID else {
            return [
                Finding(
                    .signerUnknown, at: size - 1,
                    "the checkpoint at \(size) events has a line by \(line.name), not by \(who)")
            ]
        }
        guard key.verifies(line, over: note.text) else {
            return [
                Finding(
                    .signatureInvalid, at: size - 1, "the signature of \(who) at \(size) events does not verify")
            ]
        }
        return []
    }
}

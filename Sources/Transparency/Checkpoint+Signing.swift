/// Why a checkpoint is not signed.
public enum CheckpointSigningRefusal: Error, Hashable, Sendable {
    /// It has extension lines, which this program only reads.
    case extensionLines
    /// There is no signer, or there are more than a note can have.
    case signerCount(Int)
    /// One of the signers refuses.
    case signer(SigningRefusal)
}

extension Checkpoint {
    /// The note of this checkpoint, with one line of each signer, in that order.
    public func signed(by signers: [NoteSigner]) throws(CheckpointSigningRefusal) -> SignedNote {
        guard extensionLines.isEmpty else { throw .extensionLines }
        let text = text
        var lines: [NoteSignature] = []
        for signer in signers {
            do { lines.append(try signer.sign(text)) } catch { throw .signer(error) }
        }
        guard let note = try? SignedNote(text: text, signatures: lines) else { throw .signerCount(signers.count) }
        return note
    }
}

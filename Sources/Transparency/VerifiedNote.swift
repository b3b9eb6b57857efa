/// Why a well-formed note is not to be believed.
public enum NoteRejection: Error, Hashable, Sendable {
    /// No line is from a known key.
    case noKnownSignature
    /// A line names a known key, but that key did not sign this text.
    case invalidSignature(name: NoteName, keyID: KeyID)
    /// A line names a name and key ID that two of the given keys have.
    case ambiguousKey(name: NoteName, keyID: KeyID)
}

/// A note that at least one known key has signed.
///
/// Only ``SignedNote/verified(by:)`` makes one.
public struct VerifiedNote: Hashable, Sendable {
    /// The note, with all its lines, those of unknown keys included.
    public let note: SignedNote
    /// The known keys that signed, in the order of their lines, each once; never empty.
    public let signers: [VerifierKey]

    /// What was signed.
    public var text: NoteText { note.text }

    fileprivate init(note: SignedNote, signers: [VerifierKey]) {
        self.note = note
        self.signers = signers
    }
}

extension SignedNote {
    /// Verifies the note as c2sp.org/signed-note says: lines of unknown keys are ignored, every line of a known key
    /// must verify, and there must be one.
    public func verified(by keys: [VerifierKey]) throws(NoteRejection) -> VerifiedNote {
        var signers: [VerifierKey] = []
        for line in signatures {
            let known = keys.filter { $0.keyID == line.keyID && $0.name == line.name }
            guard let key = known.first else { continue }
            guard known.count == 1 else { throw .ambiguousKey(name: line.name, keyID: line.keyID) }
            guard key.verifies(line, over: text) else {
                throw .invalidSignature(name: line.name, keyID: line.keyID)
            }
            if !signers.contains(key) { signers.append(key) }
        }
        guard !signers.isEmpty else { throw .noKnownSignature }
        return VerifiedNote(note: self, signers: signers)
    }
}

extension VerifierKey {
    /// Whether `line` names this key and is its signature of `text`, by the rules of its algorithm.
    public func verifies(_ line: NoteSignature, over text: NoteText) -> Bool {
        guard line.keyID == keyID, line.name == name else { return false }
        switch algorithm {
        case .ed25519:
            guard let signature = Ed25519Signature(line.signature) else { return false }
            return publicKey.verifies(signature, over: text.bytes)
        case .ed25519Cosignature:
            guard let cosignature = Cosignature(line) else { return false }
            return publicKey.verifies(cosignature.signature, over: cosignature.signedMessage(over: text))
        }
    }
}

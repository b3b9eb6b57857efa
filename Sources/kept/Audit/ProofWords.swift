import Transparency

/// Why a proof file is not believed, in plain words.
enum ProofWords {
    /// The words for what came of reading or checking the file of these bytes.
    static func words(_ error: any Error, of file: Span<UInt8>) -> String {
        switch error {
        case let error as MalformedProofFile:
            "this is no proof file of the form c2sp.org/tlog-proof@v1: "
                + (hasChangedLineEnds(file) ? "its line ends were changed" : place(of: error))
        case ProofFileRejection.foreignOrigin(let name): "the checkpoint is of \(name), not of the key's ledger"
        case ProofFileRejection.notSignedByLog, ProofFileRejection.note(.noKnownSignature):
            "the ledger's key has not signed the checkpoint"
        case ProofFileRejection.note: "the signature of the checkpoint is not good"
        case ProofFileRejection.inclusion(.noSuchLeaf(let index, let size)):
            "event \(index) is not one of the first \(size)"
        case ProofFileRejection.inclusion: "the hashes do not lead from this event to the signed root"
        default: "the proof cannot be checked"
        }
    }

    private static func place(of error: MalformedProofFile) -> String {
        switch error {
        case .header: "its first line is another one"
        case .extra: "its extra data is not base64"
        case .index: "its index is not a plain decimal number"
        case .hash(let number): "hash \(number + 1) is not the base64 of 32 bytes, or is one too many"
        case .note(let error): place(of: error)
        case .checkpoint(let error): place(of: error)
        }
    }

    private static func place(of error: MalformedNote) -> String {
        switch error {
        case .tooLong: "its checkpoint is longer than \(SignedNote.maximumByteCount) bytes"
        case .text: "its checkpoint is not plain text"
        case .noSignatures: "no signature stands in it"
        case .signatureLine(let number): "signature line \(number + 1) is not one"
        case .tooManySignatures: "it has more than \(SignedNote.maximumSignatureCount) signature lines"
        }
    }

    private static func place(of error: MalformedCheckpoint) -> String {
        switch error {
        case .tooFewLines: "its checkpoint has fewer than three lines"
        case .origin: "the name in its checkpoint is none"
        case .size: "the size in its checkpoint is not a plain decimal number"
        case .root: "the root in its checkpoint is not the base64 of 32 bytes"
        case .emptyExtensionLine: "an empty line stands in its checkpoint"
        case .emptyTreeWithRoot: "its checkpoint names a root of no events"
        }
    }

    /// Whether a line ends in CR LF, as mail and editors leave it; no proof file has such a byte.
    private static func hasChangedLineEnds(_ file: Span<UInt8>) -> Bool {
        for index in file.indices.dropFirst() where file[index] == 0x0A && file[index - 1] == 0x0D { return true }
        return false
    }
}

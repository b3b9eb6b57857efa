import ArgumentParser
import CanonicalJSON
import Ledger
import Projections
import Reports
import Study
import StudyLedger
import Transparency
import class FoundationEssentials.FileManager

/// A folder of proofs: for each event SEQ.json, its very bytes, and SEQ.tlog-proof.
struct ProofFolder {
    /// Where.
    let path: String
    /// As the caller named it.
    let name: String

    /// Writes the proofs that events stand among the first `size`; the folder must be new.
    func write(_ sequences: [Int], of ledger: borrowing Ledger, size: Int) throws {
        guard let bytes = try ledger.checkpoint(size: size) else {
            throw Failure(
                .failed, "no-checkpoint", "no append ended at \(size) events, so nobody signed there",
                fix: "repeat without --as-of")
        }
        let note = try SignedNote(bytes.span)
        guard !FileManager.default.fileExists(atPath: path), (try? SmallFile.makeDirectory(path)) != nil else {
            throw Failure(
                .failed, "folder-exists", "\(name) cannot be made, or is there already", fix: "--proofs OTHER-DIR")
        }
        for sequence in sequences {
            guard let event = try ledger.bytes(of: sequence),
                let proof = try ledger.inclusionProof(of: sequence, size: size)
            else { throw LedgerError.damaged("it is not under the checkpoint at \(size) events", sequence: sequence) }
            let file = try ProofFile(index: UInt64(sequence), path: proof.path, note: note)
            try SmallFile.create("\(path)/\(sequence).json", event, mode: 0o600)
            try SmallFile.create("\(path)/\(sequence).tlog-proof", file.bytes, mode: 0o600)
        }
    }
}

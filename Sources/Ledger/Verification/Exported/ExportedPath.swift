public import Transparency

/// Where an export has the files that make up its ledger (docs/exports.md, section 4).
public enum ExportedPath {
    /// The events, one a line.
    public static let events = "data/events.jsonl"
    /// The leaf hash of each event, one a line.
    public static let hashes = "data/hashes.txt"
    /// All stored checkpoints, six lines each.
    public static let checkpoints = "data/checkpoints/checkpoints.txt"
    /// The last of them.
    public static let lastCheckpoint = "data/checkpoints/last.checkpoint"
    /// The free texts, one disclosure a line.
    public static let disclosures = "data/disclosures/disclosures.txt"
    /// The free texts that are left out, one JSON object a line.
    public static let withheld = "data/disclosures/withheld.jsonl"
    /// The folder of the protocol documents.
    public static let documents = "data/protocol"
    /// The folder of the public keys.
    public static let keys = "data/keys"

    /// The events of an extract, one a line; a full export has ``events`` instead.
    public static let extract = "data/extract.jsonl"
    /// The folder of an extract's proofs that its events stand in the tree of the last checkpoint.
    public static let proofs = "data/proofs"
    /// The folder of an extract's proofs that earlier trees are beginnings of the last one.
    public static let consistency = "data/consistency"

    /// The file with the proof of an event.
    public static func proof(of sequence: Int) -> String { "\(proofs)/\(sequence).tlog-proof" }

    /// The file with the proof of the tree of a size.
    public static func consistency(of size: Int) -> String { "\(consistency)/\(size).txt" }

    /// The file of a document.
    public static func document(_ digest: Digest) -> String { "\(documents)/\(digest.hex).json" }

    /// The number that part of a file's name spells: a plain decimal of at most 16 digits.
    public static func number(_ digits: Substring) -> Int? {
        guard (1...16).contains(digits.utf8.count), digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
            digits == "0" || digits.utf8.first != 0x30
        else { return nil }
        return Int(digits)
    }
}

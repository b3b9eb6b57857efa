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

    /// The file of a document.
    public static func document(_ digest: Digest) -> String { "\(documents)/\(digest.hex).json" }
}

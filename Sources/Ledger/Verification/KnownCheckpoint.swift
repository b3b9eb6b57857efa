public import Transparency

/// A checkpoint that did not come from the ledger that is verified.
public struct KnownCheckpoint: Hashable, Sendable {
    /// Who kept it.
    public enum Keeper: Hashable, Sendable {
        /// Somebody else; the file's name.
        case outside(String)
        /// This computer: the user's state directory or `head`.
        case remembered
    }

    /// Who kept it.
    public var keeper: Keeper
    /// The signed note.
    public var note: SignedNote
    /// What it says.
    public var checkpoint: Checkpoint

    /// Reads a signed note.
    public init?(_ bytes: [UInt8], keeper: Keeper) {
        // A byte order mark would be read as the beginning of the origin.
        guard !bytes.starts(with: "\u{FEFF}".utf8), let note = try? SignedNote(bytes.span),
            let checkpoint = try? Checkpoint(note.text)
        else { return nil }
        self.keeper = keeper
        self.note = note
        self.checkpoint = checkpoint
    }

    var size: Int { Int(clamping: checkpoint.size) }
}

public import Transparency

/// A checkpoint that did not come from the ledger that is verified.
public struct KnownCheckpoint: Hashable, Sendable {
    /// Who kept it.
    public enum Keeper: Hashable, Sendable {
        /// Somebody else; the file's name.
        case outside(String)
        /// This computer: the user's own state directory.
        case remembered
        /// The ledger's own directory, in `head`: whoever writes to the ledger can write it, too.
        case besideStore
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

    /// Whether it is no stranger's: this computer's own memory, or `head` beside the store.
    var isOfThisComputer: Bool { if case .outside = keeper { false } else { true } }

    var size: Int { Int(clamping: checkpoint.size) }
}

/// A checkpoint that at least one known key has signed.
public struct VerifiedCheckpoint: Hashable, Sendable {
    /// What was signed.
    public let checkpoint: Checkpoint
    /// By whom.
    public let note: VerifiedNote

    /// Reads the text of a verified note.
    public init(_ note: VerifiedNote) throws(MalformedCheckpoint) {
        checkpoint = try Checkpoint(note.text)
        self.note = note
    }

    init(checkpoint: Checkpoint, note: VerifiedNote) {
        self.checkpoint = checkpoint
        self.note = note
    }
}

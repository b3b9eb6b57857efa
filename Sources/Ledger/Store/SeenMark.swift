public import Transparency

/// What the slots of a mark hold.
public struct SeenMark: Hashable, Sendable {
    /// The note with the largest checkpoint; `nil` if nothing is remembered.
    public private(set) var note: [UInt8]?
    /// That checkpoint.
    public private(set) var checkpoint: Checkpoint?
    /// The slots that a power cut has torn; the next append makes them anew.
    public private(set) var torn: [String] = []

    /// Reads the slots.
    ///
    /// A slot that cannot be read is an error: it might remember more. So is one that holds something else than a
    /// checkpoint or what a power cut leaves of one, unless another slot remembers.
    init(slots: [String], origin: String) throws(LedgerError) {
        var strange: String?
        for slot in slots {
            guard let bytes = try SmallFile.read(slot) else { continue }
            guard let found = HighWaterMarks.checkpoint(bytes) else {
                torn.append(slot)
                if !Self.isTorn(bytes, origin: origin) { strange = strange ?? slot }
                continue
            }
            if let checkpoint, checkpoint.size >= found.size { continue }
            (note, checkpoint) = (bytes, found)
        }
        if let strange, checkpoint == nil {
            throw .file(path: strange, reason: "is not a checkpoint; remove it if you know why")
        }
    }

    /// Whether bytes are what a power cut leaves of a checkpoint that was being written: its beginning, or nothing,
    /// and zeros up to its length.
    static func isTorn(_ bytes: [UInt8], origin: String) -> Bool {
        let end = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        let rest = bytes[..<end]
        let line = Array((origin + "\n").utf8)
        return rest.starts(with: line) || line.starts(with: rest)
    }
}

/// Why bytes are no proof file.
public enum MalformedProofFile: Error, Hashable, Sendable {
    /// The first line is not the one of this format.
    case header
    /// The extra data is not base64.
    case extra
    /// The index line is missing or not a plain decimal.
    case index
    /// A hash line, counted from 0, is not the base64 of 32 bytes, or is one more than any tree needs.
    case hash(Int)
    /// What follows the empty line is no note.
    case note(MalformedNote)
    /// The text of the note is no checkpoint.
    case checkpoint(MalformedCheckpoint)
}

/// Why a well-formed proof file proves nothing.
public enum ProofFileRejection: Error, Hashable, Sendable {
    /// The checkpoint is of another log.
    case foreignOrigin(NoteName)
    /// The note is not to be believed.
    case note(NoteRejection)
    /// Known keys have signed, but the log's own has not.
    case notSignedByLog
    /// The hashes do not lead from the leaf to the checkpoint's root.
    case inclusion(ProofRejection)
}

/// An entry's proof that needs nothing else but the log's key: index, path and checkpoint (c2sp.org/tlog-proof).
///
///     c2sp.org/tlog-proof@v1 LF
///     extra <base64> LF                  optional; opaque, and not authenticated by anything
///     index <decimal> LF
///     <base64 of a hash> LF              0...63 lines, the leaf's sibling first
///     LF
///     <signed note of the checkpoint>    verbatim
///
/// Files are named `*.tlog-proof`.
public struct ProofFile: Hashable, Sendable {
    /// Opaque data of the application, if any, which nothing vouches for.
    public let extra: [UInt8]?
    /// The signed checkpoint, not yet verified.
    public let note: SignedNote
    /// What the note says, not yet verified.
    public let checkpoint: Checkpoint
    /// Place and path of the entry, not yet verified.
    public let inclusion: InclusionProof

    /// A file from its parts: the leaf at `index` of the tree of the checkpoint in `note`.
    public init(
        index: UInt64, path: [Digest], note: SignedNote, extra: [UInt8]? = nil
    ) throws(MalformedProofFile) {
        guard index <= UInt64(Int64.max) else { throw .index }
        guard path.count <= Self.maximumPathCount else { throw .hash(Self.maximumPathCount) }
        do { checkpoint = try Checkpoint(note.text) } catch { throw .checkpoint(error) }
        inclusion = InclusionProof(leafIndex: index, treeSize: checkpoint.size, path: path)
        self.note = note
        self.extra = extra
    }

    /// Reads a whole file.
    public init(_ bytes: Span<UInt8>) throws(MalformedProofFile) {
        var lines = TextLines(bytes)
        guard let first = lines.next(), first.isEqual(to: Self.header.utf8.span) else { throw .header }
        var line = lines.next()
        var extra: [UInt8]?
        if let text = line?.dropping(prefix: "extra ") {
            extra = PaddedBase64.decode(text)
            if extra == nil { throw .extra }
            line = lines.next()
        }
        guard let text = line?.dropping(prefix: "index "), let index = PlainDecimal.decode(text) else { throw .index }
        var path: [Digest] = []
        while let hash = lines.next(), !hash.isEmpty {
            guard path.count < Self.maximumPathCount, let digest = Digest(base64: hash) else {
                throw .hash(path.count)
            }
            path.append(digest)
        }
        let note: SignedNote
        do throws(MalformedNote) { note = try SignedNote(lines.rest) } catch { throw .note(error) }
        try self.init(index: index, path: path, note: note, extra: extra)
    }

    /// The whole file.
    public var bytes: [UInt8] {
        var lines = [Self.header]
        if let extra { lines.append("extra \(PaddedBase64.encode(extra.span))") }
        lines.append("index \(inclusion.leafIndex)")
        lines += inclusion.path.map(\.base64)
        lines.append("\n")
        return Array(lines.joined(separator: "\n").utf8) + note.bytes
    }

    /// Checks that `leaf` (a leaf hash) is in the log `origin`, on the word of `logKey`.
    ///
    /// Lines of `otherKeys`, of witnesses or of people, must verify too where they occur; how many of them are asked
    /// for is the caller's policy, to be judged by ``VerifiedNote/signers``.
    public func verified(
        leaf: Digest, origin: NoteName, logKey: VerifierKey, otherKeys: [VerifierKey] = []
    ) throws(ProofFileRejection) -> VerifiedCheckpoint {
        guard checkpoint.origin == origin else { throw .foreignOrigin(checkpoint.origin) }
        let verified: VerifiedNote
        do { verified = try note.verified(by: [logKey] + otherKeys) } catch { throw .note(error) }
        guard verified.signers.contains(logKey) else { throw .notSignedByLog }
        do { try inclusion.verify(leaf: leaf, root: checkpoint.root) } catch { throw .inclusion(error) }
        return VerifiedCheckpoint(checkpoint: checkpoint, note: verified)
    }

    private static let header = "c2sp.org/tlog-proof@v1"
    private static let maximumPathCount = 63
}

/// Why a text is no checkpoint.
public enum MalformedCheckpoint: Error, Hashable, Sendable {
    /// Fewer than three lines.
    case tooFewLines
    /// The origin is no ``NoteName``, or is `cosignature/v1`.
    case origin
    /// The size is not a plain decimal of at most 2^63 - 1.
    case size
    /// The root is not the base64 of 32 bytes.
    case root
    /// An extension line, counted from 0, is empty.
    case emptyExtensionLine(Int)
    /// The size is 0 and the root is not that of the empty tree.
    case emptyTreeWithRoot(Digest)
}

/// What a log says of itself: this many entries, under this root (c2sp.org/tlog-checkpoint v1.0.0).
///
///     <origin> LF                         example.com/study42
///     <size, decimal> LF                  0
///     <base64 of the root, 32 bytes> LF   47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
///     <extension> LF ...                  read and kept, never written by this program
///
/// It is the text of a signed note. The specification only advises against white space and `+` in origins; this program
/// refuses them, so that an origin can be the name of the log's key.
public struct Checkpoint: Hashable, Sendable {
    /// The log's name, unique in the world.
    public let origin: NoteName
    /// The number of entries, at most 2^63 - 1.
    public let size: UInt64
    /// The Merkle root over the entries (RFC 6962 section 2.1).
    public let root: Digest
    /// Further lines, which nobody can audit.
    public let extensionLines: [String]

    /// A checkpoint as this program writes it, without extension lines.
    public init(origin: NoteName, size: UInt64, root: Digest) throws(MalformedCheckpoint) {
        try self.init(origin: origin, size: size, root: root, extensionLines: [])
    }

    /// Reads the text of a note.
    public init(_ text: NoteText) throws(MalformedCheckpoint) {
        var lines = TextLines(text.bytes.span)
        guard let first = lines.next(), let second = lines.next(), let third = lines.next() else { throw .tooFewLines }
        guard let origin = NoteName(first) else { throw .origin }
        guard let size = PlainDecimal.decode(second) else { throw .size }
        guard let root = Digest(base64: third) else { throw .root }
        var extensionLines: [String] = []
        while let line = lines.next() { extensionLines.append(String(decoding: line.array, as: UTF8.self)) }
        try self.init(origin: origin, size: size, root: root, extensionLines: extensionLines)
    }

    private init(
        origin: NoteName, size: UInt64, root: Digest, extensionLines: [String]
    ) throws(MalformedCheckpoint) {
        guard origin.text != Cosignature.firstLine else { throw .origin }
        guard size <= UInt64(Int64.max) else { throw .size }
        guard size > 0 || root == .emptyTree else { throw .emptyTreeWithRoot(root) }
        if let empty = extensionLines.firstIndex(of: "") { throw .emptyExtensionLine(empty) }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensionLines = extensionLines
    }

    /// The text of the note: what is signed.
    public var text: NoteText {
        let lines = [origin.text, "\(size)", root.base64] + extensionLines
        return NoteText(unchecked: lines.joined(separator: "\n") + "\n")
    }

    /// Whether both have the same text.
    public static func == (left: Checkpoint, right: Checkpoint) -> Bool { left.text == right.text }

    /// Feeds the text to `hasher`.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Why bytes are no signed note.
public enum MalformedNote: Error, Hashable, Sendable {
    /// More than ``SignedNote/maximumByteCount`` bytes.
    case tooLong(Int)
    /// The text is not valid UTF-8 that ends with LF and has no other control byte below 0x20.
    case text
    /// No blank line between text and signatures, or nothing behind it, or no LF at the end.
    case noSignatures
    /// The signature line of that number, counted from 0, is not one this program would write.
    case signatureLine(Int)
    /// More than ``SignedNote/maximumSignatureCount`` signature lines.
    case tooManySignatures
}

/// A text with signature lines (c2sp.org/signed-note v1.0.0), not yet verified.
///
///     <text: UTF-8, ends with LF, may contain empty lines>
///     <LF>
///     — <name> <base64 of key ID || signature> LF            1...100 lines
///
/// The text ends at the last blank line. Signatures are over the text with its final LF, without the blank line.
/// ``verified(by:)`` is the only way to a ``VerifiedNote``.
public struct SignedNote: Hashable, Sendable {
    /// The most signature lines that are read or written.
    public static let maximumSignatureCount = 100
    /// The longest note that is read.
    public static let maximumByteCount = 1_000_000

    /// What is signed.
    public let text: NoteText
    /// All signature lines as they stand, duplicates included, in order; 1...100.
    public let signatures: [NoteSignature]

    /// A note from its parts.
    public init(text: NoteText, signatures: [NoteSignature]) throws(MalformedNote) {
        guard !signatures.isEmpty else { throw .noSignatures }
        guard signatures.count <= Self.maximumSignatureCount else { throw .tooManySignatures }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a whole note.
    public init(_ bytes: Span<UInt8>) throws(MalformedNote) {
        guard bytes.count <= Self.maximumByteCount else { throw .tooLong(bytes.count) }
        guard let blank = Self.lastBlankLine(of: bytes) else { throw .noSignatures }
        guard let text = NoteText(bytes.extracting(0..<blank).array) else { throw .text }
        var signatures: [NoteSignature] = []
        var start = blank + 1
        while start < bytes.count {
            guard signatures.count < Self.maximumSignatureCount else { throw .tooManySignatures }
            guard
                let end = bytes.firstOffset(of: 0x0A, from: start),
                let signature = NoteSignature(line: bytes.extracting(start..<end))
            else { throw .signatureLine(signatures.count) }
            signatures.append(signature)
            start = end + 1
        }
        try self.init(text: text, signatures: signatures)
    }

    /// The whole note.
    public var bytes: [UInt8] {
        var bytes = text.bytes
        bytes.append(0x0A)
        for signature in signatures {
            bytes += signature.line.utf8
            bytes.append(0x0A)
        }
        return bytes
    }

    /// The offset of the last LF that follows an LF.
    private static func lastBlankLine(of bytes: Span<UInt8>) -> Int? {
        var offset = bytes.count - 1
        while offset > 0 {
            if bytes[offset] == 0x0A, bytes[offset - 1] == 0x0A { return offset }
            offset -= 1
        }
        return nil
    }
}

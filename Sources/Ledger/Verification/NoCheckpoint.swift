import Transparency

/// Why a file that somebody gives as a checkpoint from outside is none, as far as can be told: most of them went
/// through
/// a mail program (docs/format.md section 8).
public enum NoCheckpoint: String, CaseIterable, Sendable {
    /// No byte.
    case empty = "is empty"
    /// More than ``SignedNote/maximumByteCount`` bytes.
    case tooLong = "is longer than any checkpoint"
    /// U+FEFF at its beginning.
    case byteOrderMark = "begins with a byte order mark"
    /// CR before LF, or instead of it.
    case carriageReturns = "has carriage returns at the ends of its lines"
    /// A line that begins with ">".
    case quoted = "is quoted as in a mail, with > before its lines"
    /// U+00A0.
    case noBreakSpaces = "has no-break spaces"
    /// No LF at the end.
    case cutOff = "does not end with a line feed"
    /// LF LF at the end.
    case emptyLineBehind = "has an empty line behind its signatures"
    /// A line that begins with another dash than U+2014, or with a double one.
    case otherDash = "has another dash than U+2014 before a signature"
    /// More than ``SignedNote/maximumSignatureCount``.
    case tooManySignatures = "has more than 100 signature lines"
    /// Anything else.
    case other = "is not a signed checkpoint"

    /// The reason for bytes of which ``KnownCheckpoint`` reads none.
    public init(_ bytes: [UInt8]) {
        self = Self.allCases.first { $0.fits(bytes) } ?? .other
    }

    private func fits(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .empty: bytes.isEmpty
        case .tooLong: bytes.count > SignedNote.maximumByteCount
        case .byteOrderMark: bytes.starts(with: "\u{FEFF}".utf8)
        case .carriageReturns: bytes.contains(0x0D)
        case .quoted: Self.hasLine(bytes, beginningWith: ">")
        case .noBreakSpaces: Self.contains(bytes, "\u{A0}")
        case .cutOff: bytes.last != 0x0A
        case .emptyLineBehind: bytes.suffix(2).elementsEqual([0x0A, 0x0A])
        case .otherDash: ["-", "\u{2013} ", "\u{2015} "].contains { Self.hasLine(bytes, beginningWith: $0) }
        case .tooManySignatures: Self.signatureLines(bytes) > SignedNote.maximumSignatureCount
        case .other: true
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    private static func hasLine(_ bytes: [UInt8], beginningWith word: String) -> Bool {
        lines(bytes).contains { $0.starts(with: word.utf8) }
    }

    private static func signatureLines(_ bytes: [UInt8]) -> Int {
        lines(bytes).count { $0.starts(with: "\u{2014} ".utf8) }
    }

    private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        let wanted = Array(word.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
    }
}

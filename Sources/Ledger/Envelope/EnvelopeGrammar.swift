import Vocabulary

/// The grammars of the envelope's words, checked on the bytes that stand there (docs/format.md, "Event").
enum EnvelopeGrammar {
    /// An actor id.
    static func isActor(_ bytes: Span<UInt8>) -> Bool { ActorIDGrammar.accepts(bytes) }

    /// A participant code.
    static func isSubject(_ bytes: Span<UInt8>) -> Bool { ParticipantCodeGrammar.accepts(bytes) }

    /// A code.
    static func isCode(_ bytes: Span<UInt8>) -> Bool { CodeGrammar.accepts(bytes) }

    /// `[a-z][A-Za-z]*\.[a-z][A-Za-z]*`, at most 64 characters: "infusion.started".
    static func isType(_ bytes: Span<UInt8>) -> Bool {
        guard 3...64 ~= bytes.count else { return false }
        var atWordStart = true
        var dots = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if atWordStart {
                guard isLower(byte) else { return false }
                atWordStart = false
            } else if byte == UInt8(ascii: ".") {
                dots += 1
                atWordStart = true
            } else if !(isLower(byte) || isUpper(byte)) {
                return false
            }
        }
        return dots == 1 && !atWordStart
    }

    /// Program and version, `[a-z]+ [0-9A-Za-z.+-]+`, at most 64 characters: "kept 0.1.0".
    static func isApp(_ bytes: Span<UInt8>) -> Bool {
        guard 3...64 ~= bytes.count else { return false }
        var spaceAt: Int?
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x20, spaceAt == nil, index > 0 {
                spaceAt = index
            } else if spaceAt == nil {
                guard isLower(byte) else { return false }
            } else if !(isLower(byte) || isUpper(byte) || isDigit(byte) || isVersionMark(byte)) {
                return false
            }
        }
        return spaceAt.map { $0 < bytes.count - 1 } ?? false
    }

    /// The sources an event may have.
    static let sources = Source.allCases.map(\.rawValue)

    /// The reason codes.
    static let reasons = ReasonCode.allCases.map(\.rawValue)

    private static let dash = UInt8(ascii: "-")
    private static func isLower(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
    private static func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    private static func isVersionMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == dash
    }
}

/// The grammars of the envelope's words, checked on the bytes that stand there (docs/format.md, "Event").
enum EnvelopeGrammar {
    /// An actor id: `[a-z][a-z0-9-]{1,31}`.
    static func isActor(_ bytes: Span<UInt8>) -> Bool {
        guard 2...32 ~= bytes.count, isLower(bytes[0]) else { return false }
        for index in bytes.indices where !(isLower(bytes[index]) || isDigit(bytes[index]) || bytes[index] == dash) {
            return false
        }
        return true
    }

    /// A participant code: `[A-Z0-9-]{1,16}`.
    static func isSubject(_ bytes: Span<UInt8>) -> Bool {
        guard 1...16 ~= bytes.count else { return false }
        for index in bytes.indices where !(isUpper(bytes[index]) || isDigit(bytes[index]) || bytes[index] == dash) {
            return false
        }
        return true
    }

    /// A code: `[A-Za-z0-9._/-]{1,64}`.
    static func isCode(_ bytes: Span<UInt8>) -> Bool {
        guard 1...64 ~= bytes.count else { return false }
        for index in bytes.indices {
            let byte = bytes[index]
            let isMark =
                byte == dash || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
            guard isLower(byte) || isUpper(byte) || isDigit(byte) || isMark else { return false }
        }
        return true
    }

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

    /// The sources an event may have, in the order of docs/format.md.
    static let sources = ["derived", "device", "direct", "emr", "paper", "patient"]

    /// The reason codes, sorted.
    static let reasons = [
        "clarified-by-participant", "duplicate", "entered-in-error", "late-entry", "other", "override",
        "source-discrepancy", "time-unknown", "transcription", "wrong-participant",
    ]

    private static let dash = UInt8(ascii: "-")
    private static func isLower(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
    private static func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    private static func isVersionMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == dash
    }
}

import CanonicalJSON
import CivilTime
import Transparency

extension CanonicalReader {
    mutating func demand(_ name: String) throws(MalformedJSON) {
        guard try member(name) else { throw MalformedJSON(expected: "the member \(name)", offset: offset) }
    }

    mutating func word(
        _ what: String, _ isWord: (Span<UInt8>) -> Bool
    ) throws(MalformedJSON) -> String {
        let range = try token()
        guard isWord(bytes(in: range)) else { throw MalformedJSON(expected: what, offset: range.lowerBound) }
        return try text(range)
    }

    mutating func word(
        _ name: String, _ what: String, _ isWord: (Span<UInt8>) -> Bool
    ) throws(MalformedJSON) -> String {
        try demand(name)
        return try word(what, isWord)
    }

    /// A sequence number.
    mutating func count() throws(MalformedJSON) -> Int {
        let start = offset
        let value = try integer()
        guard value >= 0 else { throw MalformedJSON(expected: "a number from 0", offset: start) }
        return value
    }

    mutating func identifier(_ name: String) throws(MalformedJSON) -> EventID {
        try demand(name)
        let range = try token()
        guard let value = EventID(bytes(in: range)) else {
            throw MalformedJSON(expected: "a UUID of version 7 or 8", offset: range.lowerBound)
        }
        return value
    }

    mutating func occurred() throws(MalformedJSON) -> Occurred {
        let range = try token()
        guard let value = try? Occurred(parsing: bytes(in: range)) else {
            throw MalformedJSON(expected: "a time with offset and zone, or a date", offset: range.lowerBound)
        }
        return value
    }

    mutating func instant(_ name: String) throws(MalformedJSON) -> Instant {
        try demand(name)
        let range = try token()
        guard let value = try? Instant(parsing: bytes(in: range)) else {
            throw MalformedJSON(expected: "YYYY-MM-DDTHH:MM:SS.mmmZ", offset: range.lowerBound)
        }
        return value
    }

    mutating func digest(_ name: String) throws(MalformedJSON) -> Digest {
        try demand(name)
        let range = try token()
        guard let value = Digest(hex: bytes(in: range)) else {
            throw MalformedJSON(expected: "64 lower-case hexadecimal digits", offset: range.lowerBound)
        }
        return value
    }

    mutating func reasons() throws(MalformedJSON) -> [String] {
        var codes: [String] = []
        try beginArray()
        while try nextElement() {
            let start = offset
            let code = try word("a reason code") { span in EnvelopeGrammar.reasons.contains { span.spells($0) } }
            guard codes.last.map({ $0.utf8.lexicographicallyPrecedes(code.utf8) }) ?? true else {
                throw MalformedJSON(expected: "reasons sorted, none twice", offset: start)
            }
            codes.append(code)
        }
        guard !codes.isEmpty else { throw MalformedJSON(expected: "at least one reason", offset: offset) }
        return codes
    }

    mutating func sealedDigests() throws(MalformedJSON) -> [SealedDigest] {
        var digests: [SealedDigest] = []
        try beginObject()
        while let name = try nextMember(after: digests.last?.name) {
            let range = try token()
            guard let digest = Base64URL.digest(bytes(in: range)), EnvelopeGrammar.isCode(name.utf8Span.span) else {
                throw MalformedJSON(expected: "43 characters of base64url", offset: range.lowerBound)
            }
            digests.append(SealedDigest(name: name, digest: digest))
        }
        guard !digests.isEmpty else { throw MalformedJSON(expected: "at least one digest", offset: offset) }
        return digests
    }
}

public import CanonicalJSON
import CivilTime
import Transparency

extension Event {
    /// The event that stored bytes spell; anything the writer would not have written is malformed.
    public init(parsing bytes: Span<UInt8>) throws(MalformedJSON) {
        guard bytes.count <= Self.maximumByteCount else {
            throw MalformedJSON(expected: "at most \(Self.maximumByteCount) bytes", offset: Self.maximumByteCount)
        }
        var reader = CanonicalReader(bytes)
        try reader.beginObject()
        actor = try reader.word("actor", "an actor id", EnvelopeGrammar.isActor)
        app = try reader.word("app", "a program and its version", EnvelopeGrammar.isApp)
        cause = try reader.member("cause") ? reader.count() : nil
        command = try reader.identifier("cmd")
        try reader.demand("data")
        let range = try reader.skipValue(mayBeEmpty: true)
        guard bytes[range.lowerBound] == UInt8(ascii: "{") else {
            throw MalformedJSON(expected: "an object", offset: range.lowerBound)
        }
        data = [UInt8](copying: bytes.extracting(range))
        id = try reader.identifier("id")
        occurred = try reader.member("occurred") ? reader.occurred() : nil
        previous = try reader.digest("prev")
        protocolVersion = try reader.word("protocol", "a version", EnvelopeGrammar.isCode)
        reasons = try reader.member("reason") ? reader.reasons() : []
        recorded = try reader.instant("recorded")
        sealed = try reader.member("sealed") ? reader.sealedDigests() : []
        try reader.demand("seq")
        sequence = try reader.count()
        source = try reader.word("source", "a source") { span in EnvelopeGrammar.sources.contains { span.spells($0) } }
        subject =
            try reader.member("subject") ? reader.word("a participant code", EnvelopeGrammar.isSubject) : nil
        type = try reader.word("type", "an event type", EnvelopeGrammar.isType)
        try reader.demand("v")
        version = try reader.integer()
        try reader.endObject()
        try reader.finish()
        guard 1...1_000_000 ~= version else { throw MalformedJSON(expected: "a version from 1", offset: bytes.count) }
        guard cause.map({ $0 < sequence }) ?? true else {
            throw MalformedJSON(expected: "a cause before the event", offset: 0)
        }
    }
}

extension [UInt8] {
    /// The bytes of a span.
    init(copying span: Span<UInt8>) {
        self.init(capacity: span.count) { output in
            for index in span.indices { output.append(span[index]) }
        }
    }
}

extension Span<UInt8> {
    /// Whether the bytes are those of `text`.
    func spells(_ text: String) -> Bool {
        let other = text.utf8Span.span
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}

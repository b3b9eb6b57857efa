public import CivilTime
public import Transparency

/// One event as it is stored: the envelope around a payload that this room does not understand.
///
/// The stored form is one RFC 8785 object of at most 65,535 bytes, here broken over lines:
///
///     {"actor":"coordinator-1","app":"kept 0.1.0","cmd":"018f...","data":{"ageYears":47,"part":"part-2","sex":"F"},
///      "id":"018f...","occurred":"2026-03-05T09:10:00-05:00[America/Toronto]","prev":"7f3a...","protocol":"1.0",
///      "recorded":"2026-03-05T14:10:31.207Z","seq":214,"source":"direct","subject":"P051",
///      "type":"participant.screened","v":1}
///
/// `cause`, `occurred`, `reason`, `sealed` and `subject` are absent where there is nothing to say. Those exact bytes
/// are hashed: the RFC 6962 leaf hash of the bytes is the event's name in the tree and the `prev` of the next event.
public struct Event: Hashable, Sendable {
    /// The most bytes an event may take: what a 16-bit length can say (C2SP tlog-tiles, entry bundles).
    public static let maximumByteCount = 65_535

    /// Who appended.
    public var actor: String
    /// Program and version that wrote it.
    public var app: String
    /// The earlier event this one answers.
    public var cause: Int?
    /// The append, shared by all events it wrote.
    public var command: EventID
    /// The payload's canonical bytes.
    public var data: [UInt8]
    /// The idempotency key, unique for ever.
    public var id: EventID
    /// When it happened; absent where the type carries no time or, with reason `time-unknown`, nothing is known.
    public var occurred: Occurred?
    /// The leaf hash of the event before.
    public var previous: Digest
    /// The protocol version in force.
    public var protocolVersion: String
    /// Why it is late, corrected or overridden; sorted.
    public var reasons: [String]
    /// When it was written.
    public var recorded: Instant
    /// The digests of its free texts, sorted by name.
    public var sealed: [SealedDigest]
    /// Its number, from 0, without gaps.
    public var sequence: Int
    /// Where the information came from.
    public var source: String
    /// The participant; absent for study-level events.
    public var subject: String?
    /// What happened: "infusion.started".
    public var type: String
    /// The payload schema's version.
    public var version: Int
}

/// The name of a free text and the digest of its disclosure.
public struct SealedDigest: Hashable, Sendable {
    /// The text's name: "verbatim", "source-ref".
    public var name: String
    /// SHA-256 of the disclosure's ASCII bytes.
    public var digest: Digest

    /// A name and a digest.
    public init(name: String, digest: Digest) {
        self.name = name
        self.digest = digest
    }
}

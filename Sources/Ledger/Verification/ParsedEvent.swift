import CanonicalJSON
import Transparency

/// One stored event, read and hashed: the part of verification that needs nothing before it, so that cores can share
/// it.
///
/// A class, so that handing it on copies a reference and not an event's many fields.
final class ParsedEvent: Sendable {
    /// The number under which it is stored.
    let key: Int
    /// Its leaf hash.
    let leaf: Digest
    /// The event, or why it is not one.
    let content: Result<Event, MalformedJSON>

    init(key: Int, bytes: Span<UInt8>) {
        self.key = key
        leaf = Digest.leaf(of: bytes)
        content = Self.reading(bytes)
    }

    private static func reading(_ bytes: Span<UInt8>) -> Result<Event, MalformedJSON> {
        do throws(MalformedJSON) { return .success(try Event(parsing: bytes)) } catch { return .failure(error) }
    }

    var event: Event? { if case .success(let event) = content { event } else { nil } }
}

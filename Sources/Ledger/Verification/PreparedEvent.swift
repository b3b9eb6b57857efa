import CanonicalJSON
import Transparency

/// One stored event, read and hashed: the part of verification that needs nothing before it, so that cores can share
/// it.
struct PreparedEvent: Sendable {
    /// The number under which it is stored.
    var key: Int
    /// Its leaf hash.
    var leaf: Digest
    /// How many bytes it has.
    var byteCount: Int
    /// The event, or why it is not one.
    var content: Result<Event, MalformedJSON>

    init(key: Int, bytes: Span<UInt8>) {
        self.key = key
        byteCount = bytes.count
        leaf = Digest.leaf(of: bytes)
        do throws(MalformedJSON) { content = .success(try Event(parsing: bytes)) } catch { content = .failure(error) }
    }

    var event: Event? { if case .success(let event) = content { event } else { nil } }
}

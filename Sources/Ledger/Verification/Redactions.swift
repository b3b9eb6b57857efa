import LMDBFile
import Transparency

/// Finds the redactions that two people have completed.
///
/// A request names an event and one of its texts; the countersignature of another person gives it effect. That both
/// were entitled, the study's rules demand.
public struct Redactions: Sendable {
    /// One text that must be gone.
    public struct Text: Hashable, Sendable {
        /// The event that seals it.
        public var sequence: Int
        /// The text's name.
        public var name: String

        /// A text of an event.
        public init(sequence: Int, name: String) {
            self.sequence = sequence
            self.name = name
        }
    }

    /// A request that nobody has countersigned yet, or somebody has.
    struct Request: Hashable, Sendable {
        var text: Text
        var actor: String
    }

    private(set) var requests: [Int: Request] = [:]
    /// The texts that must be gone.
    public private(set) var completed: Set<Text> = []

    /// None yet.
    public init() {}

    /// Those that were kept.
    init(requests: [Int: Request], completed: Set<Text>) {
        self.requests = requests
        self.completed = completed
    }

    /// Takes in the next event, with what it names.
    public mutating func take(_ event: Event, naming reference: EventReference?) {
        switch reference {
        case .text(let name, let target):
            requests[event.sequence] = Request(text: Text(sequence: target, name: name), actor: event.actor)
        case .countersigned(let target, _):
            guard let request = requests[target], request.actor != event.actor else { return }
            completed.insert(request.text)
        case .root, nil: return
        }
    }

    /// The digests of those texts, read again from the events that seal them.
    func digests(in store: VerifiedStore) -> [Digest: Text] {
        var digests: [Digest: Text] = [:]
        guard !completed.isEmpty, let table = try? store.file.table(named: "events") else { return [:] }
        for text in completed {
            var cursor = store.file.entries(in: table, from: LedgerTables.number(text.sequence).span)
            guard (try? cursor.next()) == true, LedgerTables.number(cursor.key) == text.sequence,
                let event = try? Event(parsing: cursor.value)
            else { continue }
            for sealed in event.sealed where sealed.name == text.name { digests[sealed.digest] = text }
        }
        return digests
    }
}

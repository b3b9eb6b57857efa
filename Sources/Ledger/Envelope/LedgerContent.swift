/// What a ledger is about, as far as the ledger must know it: which events name something of the ledger itself.
///
/// A payload means nothing to this room, but for those of the ledger's own events (``LedgerState/owns(_:)``). Whoever
/// knows what the others mean hands this in. It must not change while a ledger lives: what it says is kept between
/// commands.
public struct LedgerContent: Sendable {
    /// What the payload of one event names.
    public struct Naming: Hashable, Sendable {
        /// What it names, as far as it reads.
        public var reference: EventReference?
        /// The first member that must be there for it and does not read.
        public var unread: String?

        /// What was read, and what was not.
        public init(_ reference: EventReference?, unread: String? = nil) {
            self.reference = reference
            self.unread = unread
        }
    }

    private let read: @Sendable (_ event: Event) -> Naming?

    /// Content that `read` reads: nothing for an event of a type that names nothing.
    public init(reading read: @escaping @Sendable (_ event: Event) -> Naming?) { self.read = read }

    /// Content of which no event names anything.
    public static let opaque = LedgerContent { _ in nil }

    /// What an event names; nothing if it names nothing that reads.
    public func reference(in event: Event) -> EventReference? { read(event)?.reference }

    /// Why the payload of an event that must name something does not read; nothing if it does.
    func problem(of event: Event) -> String? {
        read(event)?.unread.map { "\(event.type): its \($0) does not read" }
    }
}

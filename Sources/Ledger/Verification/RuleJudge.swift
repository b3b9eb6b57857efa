public import Transparency
public import Vocabulary

/// The rules of what the ledger is about, which this room does not know.
///
/// Verification shows every append to a judge, in order, together with what the ledger knew before it. Two conform: the
/// study's rules, and ``AnyContent`` for ledgers of opaque events.
public protocol RuleJudge {
    /// What the ledger must know of its content.
    var content: LedgerContent { get }
    /// Whether this program has the rule set of that number.
    func knows(rules: Int) -> Bool
    /// What is wrong with the order, the number and the roles of the first append's events, all of which can be read;
    /// whatever the rule set.
    func judge(genesis append: [Event]) -> [Finding]
    /// Judges one append against everything before it, and takes it in.
    ///
    /// `leaves` are the events' leaf hashes; `roles` are those in force before the append. Documents that
    /// `protocol.adopted` names are in `documents`, by the event's number.
    mutating func judge(
        _ append: [Event], leaves: [Digest], roles: [String: Role], documents: [Int: [UInt8]]
    ) -> [Finding]
    /// The version of the rows that it can make for the table `snapshots`; nothing if no row may be there.
    var rowVersion: Int? { get }
    /// The rows that follow, under a version of the protocol, from the appends that it has judged.
    func rows(under protocolVersion: String) -> SnapshotRows
}

/// A judge that accepts every event.
public struct AnyContent: RuleJudge {
    /// What the ledger must know of what is accepted.
    public let content: LedgerContent

    /// The judge of a ledger of such content.
    public init(_ content: LedgerContent) { self.content = content }
    /// Yes.
    public func knows(rules: Int) -> Bool { true }
    /// Nothing.
    public func judge(genesis append: [Event]) -> [Finding] { [] }
    /// Nothing.
    public mutating func judge(
        _ append: [Event], leaves: [Digest], roles: [String: Role], documents: [Int: [UInt8]]
    ) -> [Finding] { [] }
    /// None: no row may be there.
    public var rowVersion: Int? { nil }
    /// Nothing.
    public func rows(under protocolVersion: String) -> SnapshotRows { .untold }
}

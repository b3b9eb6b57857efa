public import CanonicalJSON
public import CivilTime

/// What a report was made from: the state of the ledger, and the program and protocol that shaped it.
///
/// The caller passes all of it in; equal bases and equal events give equal bytes.
public struct ReportBasis: Hashable, Sendable {
    /// How many events were known.
    public var events: Int
    /// The tree's root at that size, in lower-case hexadecimal.
    public var root: String
    /// When the last of those events was written; absent in an empty ledger.
    public var knownAt: Instant?
    /// The program with its version: "kept 0.1.0".
    public var program: String
    /// The version of the protocol in force.
    public var protocolVersion: String
    /// With `--up-to`: what must have happened by then.
    public var upTo: Instant?
    /// With `--up-to`: how many events were left out because their time is unknown.
    public var timeUnknown: Int

    /// Creates a basis.
    public init(
        events: Int, root: String, knownAt: Instant?, program: String, protocolVersion: String, upTo: Instant? = nil,
        timeUnknown: Int = 0
    ) {
        self.events = events
        self.root = root
        self.knownAt = knownAt
        self.program = program
        self.protocolVersion = protocolVersion
        self.upTo = upTo
        self.timeUnknown = timeUnknown
    }

    /// The first eight digits of the root as people read them out: "0855-fa6a".
    public var shortRoot: String { "\(root.prefix(4))-\(root.dropFirst(4).prefix(4))" }

    /// The members that every report begins with: `asOf`, and with `--up-to` also `timeUnknown`.
    ///
    ///     "asOf":{"events":243,"root":"0855fa6a..."}
    public var members: [JSONValue.Member] {
        let asOf = JSONValue.Member("asOf", ["events": .integer(events), "root": .string(root)])
        return upTo == nil ? [asOf] : [asOf, JSONValue.Member("timeUnknown", .integer(timeUnknown))]
    }
}

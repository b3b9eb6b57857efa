public import Transparency

/// The outcome of a verification: what was checked, how far, what was found.
public struct VerificationReport: Hashable, Sendable {
    /// One line of the report.
    public struct Check: Hashable, Sendable {
        /// The check's name, as in `checked`.
        public var name: String
        /// What it demands.
        public var statement: String
        /// How much of it holds: "243/243", "yes".
        public var result: String

        /// A line of a report.
        public init(name: String, statement: String, result: String) {
            self.name = name
            self.statement = statement
            self.result = result
        }
    }

    /// The origin; empty if it could not be read.
    public var origin = ""
    /// How many events were read.
    public var events = 0
    /// How many events the outside checkpoint vouches for.
    public var coveredSize = 0
    /// How many checkpoints were read.
    public var checkpoints = 0
    /// The root over all events.
    public var root: Digest = .emptyTree
    /// Everything found, by event number; findings about no event come last.
    public var findings: [Finding] = []
    /// What is worth knowing and changes no verdict.
    public var notes: [String] = []
    /// The checks, in the order of the report.
    public var checks: [Check] = []
    /// How many texts were redacted.
    public var redacted = 0
    /// Of an extract, whose events these are; how far it reaches, ``Extract/size`` says.
    public var extract: Extract?

    /// What an extract is of.
    public struct Extract: Hashable, Sendable {
        /// The participant; empty where no event names one.
        public var subject: String
        /// How many of its events are theirs; the others are the ledger's own.
        public var subjectEvents: Int
        /// How many events the ledger had: the size of the last checkpoint.
        public var size: Int
    }

    /// A report of nothing.
    public init() {}

    /// The report of a store that could not be read.
    init(finding: Finding) { findings = [finding] }

    /// The verdict.
    public var verdict: Verdict {
        if findings.contains(where: \.code.fails) { return .failed }
        return findings.isEmpty ? .verified : .inconclusive
    }

    /// The first damaged event.
    public var firstDamage: Int? { findings.filter(\.code.fails).compactMap(\.sequence).min() }
}

public import Transparency

/// What came of verifying the ledger in an export or an extract, with what a check of the bag around it needs.
public struct ExportedOutcome {
    /// The report.
    public var report: VerificationReport
    /// Every key, and what is in force after the last event.
    public var keys: KeyHistory
    /// The last event that could be read.
    public var last: Event?
    /// The last stored checkpoint that could be read.
    public var lastNote: [UInt8]
    /// How many texts are listed as withheld.
    public var withheld: Int
    /// The documents, by digest.
    public var documents: [Digest: [UInt8]]
}

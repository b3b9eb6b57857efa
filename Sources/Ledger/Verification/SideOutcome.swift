import Transparency

/// What came of all that lies beside the events: free texts, documents, and what can be derived.
///
/// Two conform: the side tables of a store (``SideTables``) and the other files of an export (``ExportedSide``).
protocol SideOutcome {
    /// What was found.
    var findings: [Finding] { get }
    /// The documents that were found, by digest.
    var documents: [Digest: [UInt8]] { get }
    /// Whether what can be derived is as it must be.
    var derivedMatches: Bool { get }
    /// What that means here: "indexes equal a fresh rebuild".
    var derivedStatement: String { get }
    /// How many texts two people have redacted.
    var redactedTexts: Int { get }
    /// How many texts are left out on purpose.
    var withheldTexts: Int { get }
    /// How many of so many sealed texts are there and right.
    func sealedMatches(_ texts: Int) -> Int
}

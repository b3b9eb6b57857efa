public import Testing

/// Marks a test as the evidence for a promise of docs/guarantees.md.
///
///     @Test(.evidence(for: "G-03")) func `lists every finding, not only the first`() throws { ... }
///
/// TidyTests reads the sources: every promise is cited by at least one test, and every cited number is a promise.
public struct Evidence: TestTrait, SuiteTrait {
    /// The promise's number, "G-03".
    public let guarantee: String
    /// What a failing test says of it.
    public var comments: [Comment] { ["evidence for \(guarantee) of docs/guarantees.md"] }
}

extension Trait where Self == Evidence {
    /// The test is evidence for this promise.
    public static func evidence(for guarantee: String) -> Evidence { Evidence(guarantee: guarantee) }
}

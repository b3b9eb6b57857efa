/// Bytes that are not what the canonical writer would have written.
///
/// `expected` says in plain words what should have stood at `offset` (in bytes from the start of the input).
public struct MalformedJSON: Error, Hashable, Sendable, CustomStringConvertible {
    /// What should have stood there.
    public var expected: String
    /// Where, in bytes from the start.
    public var offset: Int

    /// A complaint about one place of the input.
    public init(expected: String, offset: Int) {
        self.expected = expected
        self.offset = offset
    }

    /// The complaint as a sentence fragment: "expected a string at byte 12".
    public var description: String { "expected \(expected) at byte \(offset)" }
}

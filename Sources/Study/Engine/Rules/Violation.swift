/// A hard rule that an effective event breaks, with the refusal that would have kept it out.
public struct Violation: Hashable, Sendable {
    /// The event that breaks it.
    public let seq: Int
    /// Which rule, and with which facts.
    public let refusal: Refusal

    /// A broken rule.
    public init(seq: Int, refusal: Refusal) {
        self.seq = seq
        self.refusal = refusal
    }
}

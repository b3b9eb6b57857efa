public import Vocabulary

/// The redaction of a sealed text: asked for by one, done by the countersignature of another.
public struct RedactionState: Hashable, Sendable {
    /// The request.
    public let seq: Int
    /// The event that seals the text.
    public let target: Int
    /// The text.
    public let name: Code
    /// Why it had to go.
    public let basis: RedactionBasis
    /// Who asked for it.
    public let actor: ActorID
    /// The countersignature; `nil` while the text is there.
    public internal(set) var doneBy: Int?
}

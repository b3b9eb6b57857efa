import Vocabulary

/// A rule of the study that recorded events break.
public struct RuleFinding: Hashable, Sendable {
    /// What was found.
    public enum Matter: Hashable, Sendable {
        /// The event should have been refused.
        case refused(Refusal)
        /// The event was recorded although a rule forbids it, and gives no reason.
        case violationWithoutReason(Refusal)
        /// What the program had to derive is not there.
        case derivationMissing(Derivation)
        /// What stands as derived does not follow from the history.
        case derivationUnfounded
    }

    /// The event.
    public let seq: Int
    /// What was found.
    public let matter: Matter

    /// The rule: H1 to H15, E1 to E8, DV01 to DV22 (docs/rules.md).
    public var rule: String {
        switch matter {
        case .refused(let refusal), .violationWithoutReason(let refusal): refusal.rule
        case .derivationMissing(.deviation(_, let deviation)): deviation.rule.text
        case .derivationMissing, .derivationUnfounded: "E8"
        }
    }

    /// What was found, in plain words.
    public var message: String {
        switch matter {
        case .refused(let refusal): refusal.message
        case .violationWithoutReason(let refusal): "\(refusal.message), and no reason is given"
        case .derivationMissing(let derivation): "missing: \(derivation.message)"
        case .derivationUnfounded: "this does not follow from the events before it"
        }
    }
}

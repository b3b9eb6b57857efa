import Vocabulary

/// Why a role cannot be delegated, or taken back (H13).
public enum DelegationProblem: Hashable, Sendable {
    /// Nobody delegates to themselves.
    case own
    /// Nobody works here under that id, or no longer.
    case unknown
    /// Only who is administrator or investigator may make others so.
    case beyond
    /// The role is held already.
    case held
    /// The role was not delegated.
    case notHeld
}

extension DelegationProblem {
    /// The matter in words.
    func message(_ actor: ActorID, _ role: Role) -> String {
        switch self {
        case .own: "\(actor) cannot delegate a role to themselves"
        case .unknown: "\(actor) is not authorised in this ledger"
        case .beyond: "Only an \(role.rawValue) can make \(actor) act as \(role.rawValue)"
        case .held: "\(actor) acts as \(role.rawValue) already"
        case .notHeld: "\(actor) holds no delegated role \(role.rawValue)"
        }
    }
}

/// H13: who may delegate which role to whom.
///
/// A delegation adds to the role of a person's key; it ends when it is taken back, and with the key's revocation.
struct DelegationRules {
    let entry: RecordedEvent
    let role: Role?
    let staff: Staff

    /// Every refusal that applies, in no order.
    var refusals: [Refusal] {
        switch entry.event {
        case .roleGranted(let payload):
            problem(granting: payload.role, to: payload.actor).map { [.delegation(payload.actor, payload.role, $0)] }
                ?? []
        case .roleRevoked(let payload):
            staff.furtherRoles(of: payload.actor, at: entry.seq).contains(payload.role)
                ? [] : [.delegation(payload.actor, payload.role, .notHeld)]
        default: []
        }
    }

    private func problem(granting granted: Role, to actor: ActorID) -> DelegationProblem? {
        if actor == entry.actor { return .own }
        guard let own = staff.role(of: actor, at: entry.seq) else { return .unknown }
        let further = staff.furtherRoles(of: actor, at: entry.seq)
        if own == granted || further.contains(granted) { return .held }
        guard granted == .administrator || granted == .investigator else { return nil }
        let isOwn = role == granted || staff.furtherRoles(of: entry.actor, at: entry.seq).contains(granted)
        return isOwn ? nil : .beyond
    }
}

import CanonicalJSON
public import Vocabulary

/// Who was authorised for which role, by event number.
///
/// The ledger owns `actor.authorised` and `actor.revoked`; of them this reads `actor`, `role` and what a revocation
/// says of earlier events. Both count from the append after the event.
public struct Staff: Hashable, Sendable {
    private struct Change: Hashable, Sendable {
        var seq: Int
        var role: Role?
        var compromisedFrom: Int?
        var hasDeclaredEnd = false
    }

    private struct Grant: Hashable, Sendable {
        var seq: Int
        var role: Role
        var isGiven: Bool
    }

    private var changes: [ActorID: [Change]] = [:]
    private var grants: [ActorID: [Grant]] = [:]

    /// Nobody.
    public init() {}

    /// Whether anything is known of anybody.
    public var isEmpty: Bool { changes.isEmpty }

    /// The role of an actor just before event `seq`.
    public func role(of actor: ActorID, at seq: Int) -> Role? {
        changes[actor]?.last { $0.seq < seq }?.role
    }

    /// Whether an actor is known to the ledger with a role just before event `seq`.
    public func isEntitled(_ actor: ActorID, at seq: Int) -> Bool { role(of: actor, at: seq) != nil }

    /// Whether an event of an actor is suspect because a revocation says so: it waits for another investigator.
    public func isSuspect(_ actor: ActorID, at seq: Int) -> Bool {
        changes[actor]?.contains { change in
            seq <= change.seq && (change.hasDeclaredEnd || seq >= change.compromisedFrom ?? .max)
        } ?? false
    }

    /// The roles that were delegated to an actor just before event `seq`, besides that of the key.
    ///
    /// They end with the key's revocation: a person who is authorised again starts with that role alone.
    public func furtherRoles(of actor: ActorID, at seq: Int) -> Set<Role> {
        var roles: Set<Role> = []
        let lapsed = changes[actor]?.last { $0.seq < seq && $0.role == nil }?.seq ?? -1
        for grant in grants[actor] ?? [] where grant.seq < seq && grant.seq > lapsed {
            if grant.isGiven { roles.insert(grant.role) } else { roles.remove(grant.role) }
        }
        return roles
    }

    mutating func grant(_ role: Role, to actor: ActorID, at seq: Int) {
        grants[actor, default: []].append(Grant(seq: seq, role: role, isGiven: true))
    }

    mutating func withdraw(_ role: Role, from actor: ActorID, at seq: Int) {
        grants[actor, default: []].append(Grant(seq: seq, role: role, isGiven: false))
    }

    mutating func forgetGrants() { grants = [:] }

    mutating func apply(_ event: RecordedEvent) {
        guard case .ledgerOwned(let type) = event.event, type.hasPrefix("actor."),
            let data = try? JSONParser.parse(event.data), let actor = data["actor"]?.text.flatMap(ActorID.init)
        else { return }
        let role = type == "actor.authorised" ? data["role"]?.text.flatMap(Role.init(rawValue:)) : nil
        let isEnd = type == "actor.revoked"
        changes[actor, default: []].append(
            Change(
                seq: event.seq, role: role, compromisedFrom: isEnd ? data["compromisedFrom"]?.integer : nil,
                hasDeclaredEnd: isEnd && data["from"] != nil))
    }
}

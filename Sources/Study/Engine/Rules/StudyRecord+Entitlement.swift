public import CivilTime
public import Vocabulary

extension StudyRecord {
    /// H13: whether an actor of a role may append a type as event `seq`, by that role or by one delegated to them,
    /// under the protocol in force at `instant`.
    public func permits(
        _ actor: ActorID, _ role: Role?, type: String, at seq: Int, on instant: Instant
    ) -> Bool {
        guard let role, let adopted = inForce(writtenAt: instant) else { return false }
        if adopted.permits(role, type: type) { return true }
        return staff.furtherRoles(of: actor, at: seq).contains { adopted.permits($0, type: type) }
    }
}

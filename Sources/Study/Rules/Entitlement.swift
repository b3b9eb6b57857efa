extension StudyRecord {
    /// H13: whether an actor of a role may append a type as event `seq`, by that role or by one delegated to them.
    public func permits(_ actor: ActorID, _ role: Role?, type: String, at seq: Int) -> Bool {
        guard let role, let current else { return false }
        if current.permits(role, type: type) { return true }
        return staff.furtherRoles(of: actor, at: seq).contains { current.permits($0, type: type) }
    }
}

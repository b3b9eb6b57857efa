/// What is refused because of the lock of the database.
extension RefusalRow {
    static func lockState(_ isLocked: Bool) -> Self {
        Self(
            .lockState, "E5", "The database is \(isLocked ? "locked already" : "not locked")",
            [isLocked ? "kept unlock --reason CODE" : "kept lock"])
    }

    static func openMatters(_ matters: [OpenMatter]) -> Self {
        Self(
            .openMatters, "H14",
            matters.prefix(5).map { "\($0)" }.joined(separator: ", ")
                + (matters.count > 5 ? " and \(matters.count - 5) more" : "")
                + (matters.count == 1 ? " is open" : " are open"),
            ["kept today", "or say why it may be locked all the same: kept lock --waive CODE"])
    }

    /// Nothing overrides the lock for a correction or a void.
    static func databaseLocked(_ since: Int, _ type: String) -> Self {
        let isEdit = type == "event.corrected" || type == "event.voided"
        return Self(
            .databaseLocked, "H12", override: isEdit ? .possible : .offered("it really happened"),
            "The database is locked since #\(since): no \(type)",
            ["kept unlock --reason CODE, countersigned by another"])
    }
}

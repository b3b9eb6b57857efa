/// What is done while an export is written or verified; each goes through all events.
public enum ExportPhase: String, Sendable {
    /// The events themselves are written.
    case writing = "writing"
    /// The events that were written are verified.
    case verifying = "verifying"
    /// The events are read for what files say at their beginnings.
    case reading = "reading"
    /// Tables and reports are made, participant by participant.
    case participants = "making tables:"
    /// The datasets are made, participant by participant.
    case datasets = "making datasets:"
    /// The audit trail is made.
    case audit = "making the audit trail:"
}

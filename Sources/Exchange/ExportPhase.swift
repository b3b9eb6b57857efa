/// What is done while an export is written or verified; each goes through all events.
public enum ExportPhase: String, Sendable {
    /// The events themselves are written.
    case writing = "writing"
    /// The events that were written are verified.
    case verifying = "verifying"
    /// The events are read for what files say at their beginnings.
    case reading = "reading"
    /// Reports are made and rows of tables gathered, participant by participant.
    case participants = "making reports:"
    /// The tables of a long study are made, one after the other.
    case tables = "making tables:"
    /// The datasets are made, participant by participant.
    case datasets = "making datasets:"
    /// The audit trail is made.
    case audit = "making the audit trail:"
}

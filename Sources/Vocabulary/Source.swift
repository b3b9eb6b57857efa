public import CanonicalJSON

/// Where the information of an event came from.
@frozen
public enum Source: String, CaseIterable, FieldValue {
    /// Observed and entered at once.
    case direct
    /// A paper record.
    case paper
    /// The clinic's electronic medical record.
    case emr
    /// A device, such as a pump or a monitor.
    case device
    /// The participant.
    case patient
    /// Computed by the program from other events.
    case derived
}

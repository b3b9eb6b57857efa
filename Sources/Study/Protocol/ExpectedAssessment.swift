public import CanonicalJSON
public import Vocabulary

/// An assessment that a part expects at a time point.
///
///     {"instrument":"pain-nrs","required":true,"timepoint":"pre"}
public struct ExpectedAssessment: Payload {
    /// The instrument.
    public var instrument = Code.blank
    /// Whether its absence is a deviation.
    public var required = false
    /// The time point.
    public var timepoint = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("instrument", &instrument)
        try coder.field("required", &required)
        try coder.field("timepoint", &timepoint)
    }
}

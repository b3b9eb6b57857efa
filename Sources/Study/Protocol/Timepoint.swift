public import CanonicalJSON
public import Vocabulary

/// A time point of assessments, with its window around an anchor.
///
/// The window is in minutes from the anchor, negative before it, both ends included.
///
///     {"anchor":"start","id":"pre","label":"Before","windowFrom":-60,"windowTo":0}
public struct Timepoint: Payload {
    /// What the window is counted from.
    public var anchor = TimepointAnchor.blank
    /// Its name in events.
    public var id = Code.blank
    /// Its name in tables.
    public var label = Title.blank
    /// The only part that has it.
    public var part: PartID?
    /// The first minute of the window.
    public var windowFrom = 0
    /// The last minute of the window.
    public var windowTo = 0

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("anchor", &anchor)
        try coder.field("id", &id)
        try coder.field("label", &label)
        try coder.optional("part", &part)
        try coder.integer("windowFrom", &windowFrom, in: -5_259_600...5_259_600)
        try coder.integer("windowTo", &windowTo, in: -5_259_600...5_259_600)
    }
}

/// What the window of a time point is counted from.
public enum TimepointAnchor: String, CaseIterable, FieldValue {
    /// The start of the infusion.
    case start
    /// The stop of the infusion.
    case stop
    /// The screening.
    case screening
    /// The consent.
    case consent
    /// The enrolment.
    case enrolment
}

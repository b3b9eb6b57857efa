public import CanonicalJSON
public import Vocabulary

/// A concomitant medication changed.
///
///     {"change":"dose-changed","dose":"150","drug":"pregabalin","prohibited":false,"unit":"mg/d"}
public struct MedicationChanged: EventPayload {
    /// What changed.
    public var change = MedicationChange.blank
    /// The new dose.
    public var dose: DecimalString?
    /// The drug.
    public var drug = Code.blank
    /// Whether the protocol forbids it.
    public var prohibited = false
    /// The unit of the dose.
    public var unit: Code?

    public init() {}

    public init(
        change: MedicationChange, dose: DecimalString? = nil, drug: Code, prohibited: Bool, unit: Code? = nil
    ) {
        self.change = change
        self.dose = dose
        self.drug = drug
        self.prohibited = prohibited
        self.unit = unit
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("change", &change)
        try AmountLimits.code("dose", &dose, with: &coder)
        try coder.field("drug", &drug)
        try coder.field("prohibited", &prohibited)
        try coder.optional("unit", &unit)
    }

    /// A dose has a unit.
    public func checkTogether() throws(MalformedJSON) {
        guard (dose == nil) == (unit == nil) else { throw contradiction("dose and unit together") }
    }
}

extension MedicationChanged {
    public static let traits = EventTraits(
        kind: .medicationChanged, summary: "A concomitant medication changed", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

/// What changed about a medication.
public enum MedicationChange: String, CaseIterable, FieldValue {
    /// It was begun.
    case started
    /// Its dose was changed.
    case doseChanged = "dose-changed"
    /// It was stopped.
    case stopped
}

public import CanonicalJSON

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(
        change: MedicationChange, dose: DecimalString? = nil, drug: Code, prohibited: Bool, unit: Code? = nil
    ) {
        self.change = change
        self.dose = dose
        self.drug = drug
        self.prohibited = prohibited
        self.unit = unit
    }

    /// Walks all fields in canonical order.
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
    /// The type is `medication.changed`.
    public static let kind = EventKind.medicationChanged
    /// What the event says, in one line.
    public static let summary = "A concomitant medication changed"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
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

public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// A concomitant medication.
///
/// From `occurred` on, or as a history with its start.
///
///     {"dose":"300","drug":"pregabalin","indication":"fibromyalgia","prohibited":false,"route":"oral",
///      "start":"2024-05","unit":"mg/d"}
public struct MedicationRecorded: EventPayload {
    /// The dose.
    public var dose: DecimalString?
    /// The drug.
    public var drug = Code.blank
    /// Its last day.
    public var end: PartialDate?
    /// What it is for.
    public var indication: Code?
    /// Whether the protocol forbids it.
    public var prohibited = false
    /// The route.
    public var route: Code?
    /// Its first day.
    public var start: PartialDate?
    /// The unit of the dose.
    public var unit: Code?

    public init() {}

    public init(
        dose: DecimalString? = nil, drug: Code, end: PartialDate? = nil, indication: Code? = nil, prohibited: Bool,
        route: Code? = nil, start: PartialDate? = nil, unit: Code? = nil
    ) {
        self.dose = dose
        self.drug = drug
        self.end = end
        self.indication = indication
        self.prohibited = prohibited
        self.route = route
        self.start = start
        self.unit = unit
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try AmountLimits.code("dose", &dose, with: &coder)
        try coder.field("drug", &drug)
        try coder.optional("end", &end)
        try coder.optional("indication", &indication)
        try coder.field("prohibited", &prohibited)
        try coder.optional("route", &route)
        try coder.optional("start", &start)
        try coder.optional("unit", &unit)
    }

    /// A dose has a unit.
    public func checkTogether() throws(MalformedJSON) {
        guard (dose == nil) == (unit == nil) else { throw contradiction("dose and unit together") }
    }
}

extension MedicationRecorded {
    public static let traits = EventTraits(
        kind: .medicationRecorded, summary: "A concomitant medication", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

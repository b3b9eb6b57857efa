public import CanonicalJSON
public import Vocabulary

/// The rules of safety reporting.
///
///     {"cutoffDays":35,"gradingScale":"CTCAE-5.0","periInfusionHours":24,"regime":"REB-only","siteClockHours":24}
public struct SafetyRules: Payload {
    /// The regulator's clocks, where the regime has any.
    public var clocks: ReportingClocks?
    /// Days after an infusion within which an adverse event counts as emergent.
    public var cutoffDays = 35
    /// The scale of severity grades.
    public var gradingScale = Code.blank
    /// Hours after an infusion's stop within which an onset counts as near it.
    public var periInfusionHours = 24
    /// The reference safety information.
    public var reference: SafetyReference?
    /// The reporting regime.
    public var regime = Code.blank
    /// Hours from awareness to the report to the sponsor.
    public var siteClockHours = 24

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("clocks", &clocks)
        try coder.integer("cutoffDays", &cutoffDays, in: 0...3650)
        try coder.field("gradingScale", &gradingScale)
        try coder.integer("periInfusionHours", &periInfusionHours, in: 0...8760)
        try coder.optional("reference", &reference)
        try coder.field("regime", &regime)
        try coder.integer("siteClockHours", &siteClockHours, in: 1...8760)
    }
}

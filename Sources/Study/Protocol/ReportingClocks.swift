public import CanonicalJSON

/// Calendar days from awareness to a report to the regulator.
///
///     {"followUpDays":8,"otherDays":15,"urgentDays":7}
public struct ReportingClocks: Payload {
    /// From an urgent report to the complete one.
    public var followUpDays = 8
    /// Serious and unexpected, neither fatal nor life-threatening.
    public var otherDays = 15
    /// Fatal or life-threatening.
    public var urgentDays = 7

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("followUpDays", &followUpDays, in: 1...365)
        try coder.integer("otherDays", &otherDays, in: 1...365)
        try coder.integer("urgentDays", &urgentDays, in: 1...365)
    }
}

public import CanonicalJSON

/// A sustained response: so much relief for so long.
///
///     {"days":21,"percent":30}
public struct SustainedRule: Payload {
    /// At least so many days.
    public var days = 21
    /// At least so many per cent.
    public var percent = 30

    /// All fields blank, or at their defaults.
    public init() {}

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("days", &days, in: 1...3650)
        try coder.integer("percent", &percent, in: 1...100)
    }
}

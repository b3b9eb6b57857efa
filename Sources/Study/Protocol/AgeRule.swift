public import CanonicalJSON

/// The ages a part is open to, in whole years.
///
///     {"minimum":18,"ruling":18}
public struct AgeRule: Payload {
    /// The highest age.
    public var maximum: Int?
    /// The lowest age.
    public var minimum = 0
    /// An age on which the criteria contradict each other, so that an investigator rules.
    public var ruling: Int?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optionalInteger("maximum", &maximum, in: 0...120)
        try coder.integer("minimum", &minimum, in: 0...120)
        try coder.optionalInteger("ruling", &ruling, in: 0...120)
    }
}

public import CanonicalJSON

/// The limits of vital signs.
///
///     {"limits":[{"plausibleMaximum":"300","sign":"sbp","softMaximum":"180"}],
///      "sedation":[{"atMost":-3,"scale":"RASS"}]}
public struct VitalRules: Payload {
    /// The limits, at most one set for each sign.
    public var limits: [VitalLimit] = []
    /// Scores that mean sedation deeper than intended.
    public var sedation: [SedationLimit] = []

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("limits", &limits)
        try coder.list("sedation", &sedation)
    }
}

public import CanonicalJSON

/// Scores of one scale that mean sedation deeper than intended.
///
///     {"atMost":-3,"scale":"RASS"}
public struct SedationLimit: Payload {
    /// This score and higher ones.
    public var atLeast: Int?
    /// This score and lower ones.
    public var atMost: Int?
    /// The scale.
    public var scale = SedationScale.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optionalInteger("atLeast", &atLeast, in: -5...6)
        try coder.optionalInteger("atMost", &atMost, in: -5...6)
        try coder.field("scale", &scale)
    }
}

extension SedationLimit {
    /// Whether a score means sedation deeper than intended; a score of another scale never does.
    public func isReached(by sedation: SedationScore) -> Bool {
        guard sedation.scale == scale else { return false }
        if let atLeast, sedation.score >= atLeast { return true }
        if let atMost, sedation.score <= atMost { return true }
        return false
    }
}

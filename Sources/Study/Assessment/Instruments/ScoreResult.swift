public import Vocabulary

/// What a score came to.
public enum ScoreResult: Hashable, Sendable {
    /// It has a value.
    case value(ScoreValue)
    /// Too little was answered.
    case missing

    /// The value, if there is one.
    public var value: ScoreValue? { if case .value(let value) = self { value } else { nil } }
}

/// The exact value of a score, and whether answers were missing on the way to it.
public struct ScoreValue: Hashable, Sendable {
    /// The value.
    public var ratio: ExactRatio
    /// Whether unanswered items were made up for by the answered ones.
    public var isImputed: Bool

    /// A score.
    public init(_ ratio: ExactRatio, isImputed: Bool = false) {
        self.ratio = ratio
        self.isImputed = isImputed
    }
}

extension ScoreRule {
    /// The name of the range that a value lies in; `nil` if the score names no ranges, or none so high.
    public func band(of value: ExactRatio) -> Code? {
        bands.first { band in band.maximum.map { value <= ExactRatio($0) } ?? true }?.id
    }
}

public import CanonicalJSON

/// An exact amount computed from measured decimals, or unknown.
///
/// Nothing is rounded until ``rounded(toPlaces:)``. A result that cannot be computed is ``unknown``, and so is all that
/// is computed with it, so a rule that lacks a number never passes silently.
public struct ExactAmount: Hashable, Sendable {
    /// The amount; `nil` if it cannot be computed.
    public let ratio: ExactRatio?

    /// An amount that cannot be computed.
    public static let unknown = ExactAmount(ratio: nil)
    /// Nothing.
    public static let zero = ExactAmount(0)

    private init(ratio: ExactRatio?) { self.ratio = ratio }

    /// A whole number.
    public init(_ whole: Int) { ratio = ExactRatio(whole) }

    /// The number that a decimal spells.
    public init(_ decimal: DecimalString) { ratio = ExactRatio(decimal) }

    /// Whether it could be computed.
    public var isKnown: Bool { ratio != nil }

    /// The sum.
    public static func + (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        left.combined(right) { $0.adding($1) }
    }

    /// The difference.
    public static func - (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        left + right * ExactAmount(-1)
    }

    /// The product.
    public static func * (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        left.combined(right) { $0.multiplied(by: $1) }
    }

    /// The quotient; unknown if the divisor is zero.
    public static func / (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        left.combined(right) { $0.divided(by: $1) }
    }

    /// The amount without its sign.
    public var magnitude: ExactAmount {
        ratio.map { $0 < .zero ? self * ExactAmount(-1) : self } ?? .unknown
    }

    /// Whether it is below `other`; `nil` if either is unknown.
    public func isBelow(_ other: ExactAmount) -> Bool? {
        guard let ratio, let theirs = other.ratio else { return nil }
        return ratio < theirs
    }

    /// The decimal nearest to it with `places` digits after the point, halves away from zero; `nil` if unknown.
    public func rounded(toPlaces places: Int) -> DecimalString? { ratio?.decimal(places: places) }

    private func combined(
        _ other: ExactAmount, _ operation: (ExactRatio, ExactRatio) -> ExactRatio?
    ) -> ExactAmount {
        guard let ratio, let theirs = other.ratio else { return .unknown }
        return ExactAmount(ratio: operation(ratio, theirs))
    }
}

public import CanonicalJSON

/// A scale of sedation; scores of different scales are never compared.
public enum SedationScale: String, CaseIterable, FieldValue {
    /// Richmond agitation-sedation scale, -5 to 4, rises with agitation.
    case rass = "RASS"
    /// Ramsay scale, 1 to 6, rises with sedation.
    case ramsay = "Ramsay"
    /// Modified observer's assessment of alertness and sedation, 0 to 5, falls with sedation.
    case moaas = "MOAA/S"

    /// The scores the scale has.
    public var scores: ClosedRange<Int> {
        switch self {
        case .rass: -5...4
        case .ramsay: 1...6
        case .moaas: 0...5
        }
    }
}

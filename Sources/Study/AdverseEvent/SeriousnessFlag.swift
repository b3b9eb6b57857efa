public import CanonicalJSON

/// A criterion that makes an adverse event serious (ICH E2A, section II.B).
///
/// Listed and stored in this order; an adverse event is serious if it has at least one.
public enum SeriousnessFlag: String, CaseIterable, FieldValue {
    /// The participant died of it.
    case death
    /// There was a risk of death at the time.
    case lifeThreatening
    /// It led to hospital or kept somebody there.
    case hospitalisation
    /// Persistent or significant disability.
    case disability
    /// Congenital anomaly or birth defect.
    case congenitalAnomaly
    /// Medically important by judgement.
    case importantMedical

    /// The word for it that people type: "hospital".
    public var word: String {
        switch self {
        case .death: "death"
        case .lifeThreatening: "life-threatening"
        case .hospitalisation: "hospital"
        case .disability: "disability"
        case .congenitalAnomaly: "birth-defect"
        case .importantMedical: "important"
        }
    }

    /// The flag of such a word, or of its own name; capital and small letters are the same.
    public init?(word: String) {
        let word = word.lowercased()
        guard let found = Self.allCases.first(where: { $0.word == word || $0.rawValue.lowercased() == word }) else {
            return nil
        }
        self = found
    }
}

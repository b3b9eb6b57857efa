public import CanonicalJSON

/// Why a text must be deleted.
public enum RedactionBasis: String, CaseIterable, FieldValue {
    /// The participant asked for it.
    case participantRequest = "participant-request"
    /// It names or identifies somebody.
    case identifiesPerson = "identifies-person"
    /// A court or an authority ordered it.
    case legalOrder = "legal-order"
    /// It should never have been written.
    case enteredInError = "entered-in-error"
}

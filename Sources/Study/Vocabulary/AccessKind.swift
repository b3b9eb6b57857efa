public import CanonicalJSON

/// What was taken out of the ledger.
public enum AccessKind: String, CaseIterable, FieldValue {
    /// A bag of events and tables was exported.
    case export
    /// A report was handed out.
    case report
    /// A text that is withheld from most readers was looked at.
    case withheldView = "withheld-view"
}

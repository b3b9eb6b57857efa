import Ledger

/// What is the same about all findings of an export.
enum ExportFinding {
    /// What to do.
    static let fix = "ask whoever gave you the export for another one, made from the ledger anew"
}

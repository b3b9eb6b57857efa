import Study
public import Vocabulary

/// A row of adverse events by class and term.
public struct SafetyRow: Hashable, Sendable {
    /// What a row counts.
    public enum Level: Hashable, Sendable {
        /// All.
        case any
        /// Those of a system organ class; absent for those not coded.
        case soc(Code?)
        /// Those of a term within a class; absent for those not coded.
        case term(soc: Code?, term: Code?)
    }

    /// What the row counts.
    public var level: Level
    /// The counts.
    public var count: SafetyCount
    /// The two-sided p value of Fisher's test against the reference group; absent without one.
    public var fisherP: Double?
    /// The reference group.
    public var reference: Code?

    /// What stands in place of a class or term where an adverse event is not coded.
    public static let notCoded = "not coded"
}

extension SafetyRow.Level {
    /// The row's part of an address: `any`, `soc.nervous-system`, `term.nervous-system.dizziness`.
    public var address: String {
        switch self {
        case .any: "any"
        case .soc(let soc): "soc.\(soc?.text ?? Self.notCodedAddress)"
        case .term(let soc, let term):
            "term.\(soc?.text ?? Self.notCodedAddress).\(term?.text ?? Self.notCodedAddress)"
        }
    }

    /// The class, as reports name it; absent in the row of all.
    public var socName: String? {
        switch self {
        case .any: nil
        case .soc(let soc), .term(let soc, _): soc?.text ?? SafetyRow.notCoded
        }
    }

    /// The term, as reports name it; absent in rows of a class.
    public var termName: String? {
        switch self {
        case .any, .soc: nil
        case .term(_, let term): term?.text ?? SafetyRow.notCoded
        }
    }

    private static let notCodedAddress = "not-coded"
}

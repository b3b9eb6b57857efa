/// All that is to be said of one refusal: one row of a table, whose order of precedence is that of ``Refusal/Kind``.
///
/// The rows stand with their subject: `Infusion/RefusalRow+Infusion.swift`.
struct RefusalRow {
    /// Whether what happened can be recorded even so, with its important deviation (`--as-violation`).
    enum Override {
        /// It cannot.
        case never
        /// It can; a fix says so, under this condition.
        case offered(String)
        /// It can, and no fix says so.
        case possible
    }

    /// Which refusal it is.
    let kind: Refusal.Kind
    /// The rule that it keeps: H1 to H15, or E1 to E8 (docs/rules.md).
    let rule: String
    /// The exit code of the command line: 2 a value that is missing, 3 a rule, 4 a conflict, 5 a role or identity.
    let exit: Int
    /// Whether it can be overridden.
    let override: Override
    /// What the matter is, in plain words, with value and limit.
    let message: () -> String
    /// What to do about it: commands to paste, the most likely first.
    let fixes: () -> [String]

    init(
        _ kind: Refusal.Kind, _ rule: String, exit: Int = 3, override: Override = .never,
        _ message: @escaping @autoclosure () -> String, _ fixes: @escaping @autoclosure () -> [String]
    ) {
        (self.kind, self.rule, self.exit, self.override) = (kind, rule, exit, override)
        (self.message, self.fixes) = (message, fixes)
    }

    static func flag(_ part: PartID?) -> String { part.map { " --part \($0.flag)" } ?? "" }
}

import CanonicalJSON
import StudyLedger
import Transparency

/// What an import prints.
///
///     Written. 186 rows as 214 events, #243-#456
///       next: kept today
///
///     kept: 4 of 186 rows are bad. Nothing written.
///       row 41   mg        "12O.0" is not a plain decimal number
///       fix: correct these rows, run it again   [exit 1]
struct ImportReport {
    let kind: ImportKind
    let plan: ImportPlan
    let clock: StudyClock

    /// The lines for a person; nothing was written where there is no outcome.
    func text(_ outcome: ImportOutcome?, isQuiet: Bool, isVerbose: Bool) -> String {
        guard let outcome else { return "Nothing written. \(Self.rows(plan.already)) in the ledger already\n" }
        var text = "Written. \(outcome.written) row\(outcome.written == 1 ? "" : "s") as \(outcome.eventCount) event"
        let numbers = outcome.runs.map(Self.numbers).joined(separator: ", ")
        text += "\(outcome.eventCount == 1 ? "" : "s"), \(numbers)\n"
        guard !isQuiet else { return text }
        if outcome.already > 0 { text += "  \(Self.rows(outcome.already)) in the ledger already\n" }
        if isVerbose {
            text += "  \(outcome.appends.count) appends, \(outcome.size) events, root \(outcome.root.hex)\n"
        }
        return text + "  next: kept today\n"
    }

    /// "#243-#456", or "#243".
    static func numbers(_ run: Range<Int>) -> String {
        run.count == 1 ? "#\(run.lowerBound)" : "#\(run.lowerBound)-#\(run.upperBound - 1)"
    }

    /// The object for a program.
    func json(written: Int) -> String {
        let bad = plan.bad.map { row in
            JSONValue.object([
                .init("row", .integer(row.row)), .init("column", row.column.map { .string($0) } ?? .null),
                .init("id", .string(row.id)), .init("reason", .string(row.reason)),
            ])
        }
        let object = JSONValue.object([
            .init("kind", .string(kind.rawValue)), .init("rows", .integer(plan.rows)),
            .init("written", .integer(written)), .init("already", .integer(plan.already)), .init("bad", .array(bad)),
        ])
        return object.canonicalText + "\n"
    }

    /// Why nothing was written: every bad row.
    var failure: Failure {
        let rows = Set(plan.bad.map(\.row)).count
        let details = Columns(plan.bad.map { ["row \($0.row)", $0.column ?? "-", $0.reason] })
            .text.split(separator: "\n").map(String.init)
        var failure = Failure(
            exit, "rows-bad", "\(rows) of \(plan.rows) rows \(rows == 1 ? "is" : "are") bad", details: details)
        let known = Array(Set(plan.bad.compactMap(\.fix))).sorted()
        let isAll = plan.bad.allSatisfy { $0.fix != nil }
        failure.fixes = isAll || exit == .conflict ? known : ["correct these rows, run it again"] + known
        return failure
    }

    private var exit: Exit {
        if plan.bad.contains(where: { $0.fault == .unreadable }) { return .failed }
        return plan.bad.contains { $0.fault == .refused } ? .refused : .conflict
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row is" : "\(count) rows are" }
}

import Foundation
import Testing

@testable import KeptDocs
@testable import Study

/// docs/rules.md, made from the tables that the tests run.
enum RulePage {
    static let hardRules = (1...15).map { "H\($0)" }
    static let entryRules = (1...8).map { "E\($0)" }
    static let deviations = (1...22).map { "DV" + ($0 < 10 ? "0\($0)" : "\($0)") }

    static var text: String {
        var lines = [
            "# Rules", "",
            "Made from the tables that the tests run; do not edit. To make it anew:",
            "`KEPT_WRITE_PAGES=1 swift test --filter RulePageTests`. Figures are those of the built-in protocol; a",
            "protocol states its own.", "", "## Hard rules", "",
            "What a rule forbids is refused. Where a refusal can be overridden, what really happened is recorded with",
            "`--as-violation` and a reason, together with the important deviation it is.", "",
            "|rule|what it asks|refusals|", "|-|-|-|",
        ]
        lines += hardRules.map(row)
        lines += [
            "", "## Rules of entry", "",
            "What is asked of the act of writing. Verification asks it again of every event.", "",
            "|rule|what it asks|refusals|", "|-|-|-|",
        ]
        lines += entryRules.map(row)
        lines += [
            "", "## Automatic deviations", "",
            "Appended with the event that caused them; one that no longer holds is settled by the program.", "",
            "|rule|what it detects|", "|-|-|",
        ]
        lines += deviations.map { "|\($0)|\(RuleText.text($0))|" }
        lines += precedence + decisions
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ rule: String) -> String {
        let kinds = Refusal.Kind.allCases.filter { RefusalTables.examples[$0]?.rule == rule }.map { "`\($0.rawValue)`" }
        return "|\(rule)|\(RuleText.text(rule))|\(kinds.joined(separator: ", "))|"
    }

    private static var precedence: [String] {
        let head = [
            "", "## Refusals in order of precedence", "", "Where several apply, the first of this list is told.", "",
            "|no.|refusal|rule|can be overridden|exit|for example|what to do|", "|-|-|-|-|-|-|-|",
        ]
        return head
            + Refusal.Kind.allCases.enumerated().map { number, kind in
                guard let refusal = RefusalTables.examples[kind] else { return "|\(number + 1)|`\(kind.rawValue)`|" }
                let override = refusal.isOverridable ? "yes" : "no"
                let fixes = refusal.fixes.map { "`\($0)`" }.joined(separator: "; ")
                return "|\(number + 1)|`\(kind.rawValue)`|\(refusal.rule)|\(override)|\(refusal.exitCode)|"
                    + "\(refusal.message)|\(fixes)|"
            }
    }

    private static var decisions: [String] {
        RefusalTables.named.flatMap { decision, rows in
            ["", "## \(decision)", "", "|situation|refusal|", "|-|-|"]
                + rows.map { "|\($0.situation)|`\($0.kind.rawValue)`|" }
        }
    }
}

@Suite struct `The page of rules` {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../docs/rules.md")

    @Test func `is what the tables say`() throws {
        if ProcessInfo.processInfo.environment["KEPT_WRITE_PAGES"] != nil {
            try Data(RulePage.text.utf8).write(to: Self.path)
        }
        let page = try String(contentsOf: Self.path, encoding: .utf8)
        #expect(page == RulePage.text, "docs/rules.md is stale: KEPT_WRITE_PAGES=1 swift test --filter RulePageTests")
    }

    @Test func `shows every refusal by an example`() {
        let bare = Refusal.Kind.allCases.filter { RefusalTables.examples[$0] == nil }
        #expect(bare.isEmpty, "\(bare)")
    }

    @Test(arguments: RulePage.deviations)
    func `names a deviation only if a test does`(rule: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let files = (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? [])
            .compactMap { $0 as? URL }
        let tests = try files.filter { $0.lastPathComponent.hasSuffix("Tests.swift") && $0 != URL(filePath: #filePath) }
            .map { try String(contentsOf: $0, encoding: .utf8) }
        #expect(tests.contains { $0.contains("\(rule) ") || $0.contains("\(rule):") }, "\(rule)")
    }
}

import Foundation
import Testing

@testable import KeptDocs

@Suite struct `Every page` {
    @Test func `has exactly one title`() {
        let found = Repository.pages.filter { page in Self.prose(of: page).count { $0.hasPrefix("# ") } != 1 }
        #expect(found.isEmpty, "\(found.map(\.path))")
    }

    @Test func `links to files that are there`() {
        let found = Repository.pages.flatMap { page in
            Self.links(of: page).filter { !Self.exists($0, from: page) }.map { "\(page.path): \($0)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func `of the sources it names is there`() {
        let pattern = /(Sources|Tests|tools)\/[A-Za-z0-9+_.\/-]+[A-Za-z0-9]/
        let found = Repository.pages.filter { $0.path != "CHANGELOG.md" }.flatMap { page in
            page.text.matches(of: pattern).map { String($0.output.0) }
                .filter { !FileManager.default.fileExists(atPath: Repository.root.appending(path: $0).path()) }
                .map { "\(page.path): \($0)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func `about an event type is what the program prints`() {
        let folder = "docs/events/"
        for page in EventPages.all {
            #expect(
                Repository.text(folder + page.name) == page.text,
                "\(folder)\(page.name) is stale: swift run KeptDocs docs/events")
        }
        let names = Set(EventPages.all.map(\.name))
        let extra = Repository.pages.filter { $0.path.hasPrefix(folder) && !names.contains($0.name) }
        #expect(extra.isEmpty, "\(extra.map(\.path))")
    }

    @Test func `that prints a program prints the file in tools`() {
        let page = Repository.text("docs/check-a-proof.md") ?? ""
        let program = Repository.text("tools/check-proof.py") ?? ""
        let printed = page.components(separatedBy: "```python\n").dropFirst().map {
            $0.components(separatedBy: "```\n")[0]
        }
        #expect(!program.isEmpty)
        #expect(printed == [program], "docs/check-a-proof.md: between its fences stands tools/check-proof.py")
    }

    @Test func `about a decision has the next number`() {
        let numbers = Repository.pages.filter { $0.path.hasPrefix("docs/decisions/") }.map { $0.name.prefix(4) }
        let expected = numbers.indices.map { String(String(10_001 + $0).suffix(4)) }
        #expect(numbers.map { String($0) } == expected)
    }

    private static func prose(of page: TextFile) -> [Substring] {
        var isCode = false
        return page.lines.filter { line in
            if line.hasPrefix("```") { isCode.toggle() }
            return !isCode
        }
    }

    private static func links(of page: TextFile) -> [String] {
        prose(of: page).flatMap { $0.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) } }
            .filter { !$0.hasPrefix("http") && !$0.hasPrefix("#") && !$0.hasPrefix("mailto:") }
    }

    private static func exists(_ link: String, from page: TextFile) -> Bool {
        let target = link.split(separator: "#", omittingEmptySubsequences: false)[0]
        let folder = Repository.root.appending(path: page.path).deletingLastPathComponent()
        return FileManager.default.fileExists(atPath: folder.appending(path: String(target)).path())
    }
}

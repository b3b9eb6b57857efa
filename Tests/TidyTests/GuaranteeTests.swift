import Testing

@Suite struct `Every promise of docs/guarantees.md` {
    @Test func `has the next number`() {
        #expect(Self.promised == (1...max(1, Self.promised.count)).map { Self.number($0) })
    }

    @Test func `is cited by at least one test, unless it says that it is not shown yet`() {
        let missing = Self.promised.filter { !Self.cited.contains($0) && !Self.open.contains($0) }
        #expect(missing.isEmpty, "no test is evidence for \(missing.joined(separator: ", "))")
    }

    @Test func `that is not shown yet is cited by no test`() {
        let shown = Self.open.intersection(Self.cited)
        #expect(shown.isEmpty, "\(shown.sorted()) have evidence: take the remark away")
    }

    @Test func `is there for every number that is cited`() {
        let unknown = Self.cited.subtracting(Self.promised)
        #expect(unknown.isEmpty, "\(unknown.sorted()) are cited and not promised")
    }

    @Test func `is named on a page of an event only if it is there`() {
        let pages = Repository.pages.filter { $0.path != "CHANGELOG.md" }
        let named = Set(pages.flatMap { $0.text.matches(of: /G-[0-9]{2}/).map { String($0.output) } })
        #expect(named.isSubset(of: Self.promised), "\(named.subtracting(Self.promised).sorted())")
    }

    /// The numbers of the headings, in order.
    private static let promised: [String] = (Repository.text("docs/guarantees.md") ?? "").split(separator: "\n")
        .compactMap { $0.firstMatch(of: #/^### (G-[0-9]{2}) /#).map { String($0.output.1) } }

    /// The promises whose section has a paragraph that begins with "Not shown yet" or "Not built yet".
    private static let open = Set(
        (Repository.text("docs/guarantees.md") ?? "").split(separator: "\n### ").compactMap { section -> String? in
            let isOpen = section.contains("\n\nNot shown yet") || section.contains("\n\nNot built yet")
            guard isOpen, section.hasPrefix("G-") else { return nil }
            return String(section.prefix(4))
        })

    /// The numbers that tests cite by their trait.
    private static let cited = Set(
        Repository.tests.filter { $0.room != "LedgerTesting" }.flatMap { file in
            file.text.matches(of: /\.evidence\(for: "(G-[0-9]+)"\)/).map { String($0.output.1) }
        })

    private static func number(_ value: Int) -> String { value < 10 ? "G-0\(value)" : "G-\(value)" }
}

import Testing

@Suite struct `The page of requirements` {
    /// The rows as their cells.
    private static let rows: [[Substring]] = (Repository.text("docs/requirements.md") ?? "").split(separator: "\n")
        .filter { $0.hasPrefix("|R") }
        .map { $0.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false) }

    @Test func `numbers its rows from R1 to R40`() {
        #expect(Self.rows.map { String($0[0]) } == (1...40).map { "R\($0)" })
    }

    @Test func `names a test that exists for each requirement that is met`() {
        let tests = Set(
            Repository.tests.flatMap { file in
                file.text.matches(of: /func `([^`]+)`/).map { String($0.output.1) }
            })
        for row in Self.rows {
            guard row.count == 5, let shown = row.last else {
                Issue.record("\(row)")
                continue
            }
            let named = shown.matches(of: /`([^`]+)`/).map { String($0.output.1) }
            let isOpen =
                row[3].contains("not built yet") || row[3].contains("outside the ledger")
                || row[3].contains("does not apply")
            #expect(!named.isEmpty || isOpen, "\(row[0])")
            #expect(named.allSatisfy(tests.contains), "\(row[0]): \(named)")
        }
    }
}

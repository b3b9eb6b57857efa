public import Projections
public import Study

/// The efficacy table as a terminal shows it: one table an endpoint, one column a group.
public struct EfficacyText: Sendable {
    private let results: [EndpointResult]
    private let study: StudyProtocol

    /// The text of a table; with `groups` only those.
    public init(_ table: EfficacyTable, study: StudyProtocol, groups: Set<String>? = nil) {
        results = table.endpoints.filter { groups?.contains($0.group.text) ?? true }
        self.study = study
    }

    /// One table for each endpoint; the last carries the notes.
    public var tables: [Table] {
        var tables = study.endpoints.compactMap { endpoint -> Table? in
            let columns = results.filter { $0.endpoint == endpoint.id }
            return columns.isEmpty ? nil : EndpointTable(endpoint, columns, study).table
        }
        guard !tables.isEmpty else { return [] }
        tables[tables.count - 1].notes = EfficacyNotes(study).paragraphs
        return tables
    }

    /// The tables with their footer.
    public func text(
        basis: ReportBasis, dates: DateWords, style: TextStyle = .ruled, showsAddresses: Bool = false
    ) -> String {
        let texts = tables.map { TextTable($0, style: style, showsAddresses: showsAddresses).text }
        return texts.joined(separator: "\n") + Footer(basis, dates: dates).lines.map { $0 + "\n" }.joined()
    }
}

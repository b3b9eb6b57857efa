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

    /// One table for each endpoint, each with the warning; the last states the choices of the analysis too.
    public var tables: [Table] {
        var tables = study.endpoints.compactMap { endpoint -> Table? in
            let columns = results.filter { $0.endpoint == endpoint.id }
            return columns.isEmpty ? nil : EndpointTable(endpoint, columns, study).table
        }
        for index in tables.indices { tables[index].notes = [EfficacyNotes.warning] }
        if let last = tables.indices.last { tables[last].notes += EfficacyNotes(study).choices }
        return tables
    }

    /// The tables, each with its footer.
    public func text(
        basis: ReportBasis, dates: DateWords, style: TextStyle = .ruled, showsAddresses: Bool = false
    ) -> String {
        let footer = Footer(basis, dates: dates)
        return tables.map { TextTable($0, style: style, showsAddresses: showsAddresses, footer: footer).text }
            .joined(separator: "\n")
    }
}

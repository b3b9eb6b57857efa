import CanonicalJSON

/// What Define-XML says of a dataset, without its records.
struct DatasetSummary: Sendable {
    let definition: DatasetDefinition
    /// The variables that it has.
    let variables: [DatasetVariable]
    /// The longest text of each variable in bytes, the longest integer in digits; at least 1.
    private let lengths: [String: Int]
    /// The values of coded and decimal variables, ascending, each once.
    private let values: [String: [String]]

    init(_ dataset: Dataset) {
        definition = dataset.definition
        variables = dataset.variables
        var (lengths, values): ([String: Int], [String: [String]]) = ([:], [:])
        for variable in dataset.variables {
            lengths[variable.name] = dataset.length(of: variable)
            guard variable.codelist != nil || variable.content == .decimal else { continue }
            values[variable.name] = dataset.values(of: variable)
        }
        (self.lengths, self.values) = (lengths, values)
    }

    var name: String { definition.name }

    /// The longest text of a variable in bytes, at least 1.
    func length(of variable: DatasetVariable) -> Int { lengths[variable.name] ?? 1 }

    /// The values of a coded or decimal variable, ascending, each once.
    func values(of variable: DatasetVariable) -> [String] { values[variable.name] ?? [] }

    /// The place of a variable among the keys, from 1.
    func keySequence(of variable: DatasetVariable) -> Int? { definition.keySequence(of: variable) }
}

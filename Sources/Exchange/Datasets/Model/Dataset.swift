import CanonicalJSON

/// A dataset: its columns in the order of the guide, and its rows.
struct Dataset: Sendable {
    let definition: DatasetDefinition
    /// The variables that it has: permissible ones only where a record fills them, a study day wherever its date is.
    let variables: [DatasetVariable]
    let records: [DatasetRecord]

    init(_ definition: DatasetDefinition, _ records: [DatasetRecord]) {
        self.definition = definition
        self.records = records
        let filled = records.reduce(into: Set<String>()) { $0.formUnion($1.values.keys) }
        let kept = definition.variables.filter { $0.core != .permissible || filled.contains($0.name) }
        let dates = Set(kept.map(\.name))
        variables = definition.variables.filter { variable in
            dates.contains(variable.name)
                || variable.origin == .derived(.studyDay) && dates.contains("\(variable.name.dropLast(2))DTC")
        }
    }

    var name: String { definition.name }

    /// The cells of a record; where it says nothing, an empty string among strings and `null` elsewhere.
    func row(_ record: DatasetRecord) -> [JSONValue] {
        variables.map { record.values[$0.name] ?? ($0.content == .text ? .string("") : .null) }
    }

    /// The longest text of a variable in bytes, the longest integer in digits; at least 1.
    func length(of variable: DatasetVariable) -> Int {
        let lengths = records.lazy.map { record in
            record[variable.name]?.utf8.count ?? record.integer(variable.name).map { String($0).utf8.count } ?? 0
        }
        return max(1, lengths.max() ?? 0)
    }

    /// The values of a variable, ascending, each once.
    func values(of variable: DatasetVariable) -> [String] {
        Set(records.compactMap { $0[variable.name] }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The place of a variable among the keys, from 1.
    func keySequence(of variable: DatasetVariable) -> Int? { definition.keySequence(of: variable) }
}

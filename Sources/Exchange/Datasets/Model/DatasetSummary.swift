import CanonicalJSON

/// What is known of a dataset without its records, which it takes in one by one.
struct DatasetSummary: Sendable {
    let definition: DatasetDefinition
    /// How many records it has.
    private(set) var count = 0
    /// The longest text of each variable that somebody fills in bytes, the longest integer in digits.
    private var lengths: [String: Int] = [:]
    /// The values of coded and decimal variables.
    private var values: [String: Set<String>] = [:]

    init(_ definition: DatasetDefinition) {
        self.definition = definition
        for variable in definition.variables where variable.codelist != nil || variable.content == .decimal {
            values[variable.name] = []
        }
    }

    /// Takes in a record.
    mutating func take(_ record: DatasetRecord) {
        count += 1
        for (name, value) in record.values {
            let length = value.text?.utf8.count ?? value.integer.map { String($0).utf8.count } ?? 0
            lengths[name] = max(length, lengths[name] ?? 1)
            if let text = value.text { values[name]?.insert(text) }
        }
    }

    var name: String { definition.name }

    /// The variables that it has: permissible ones only where a record fills them, a study day wherever its date is.
    var variables: [DatasetVariable] {
        let kept = definition.variables.filter { $0.core != .permissible || lengths[$0.name] != nil }
        let dates = Set(kept.map(\.name))
        return definition.variables.filter { variable in
            dates.contains(variable.name)
                || variable.origin == .derived(.studyDay) && dates.contains("\(variable.name.dropLast(2))DTC")
        }
    }

    /// The longest text of a variable in bytes, at least 1.
    func length(of variable: DatasetVariable) -> Int { lengths[variable.name] ?? 1 }

    /// The values of a coded or decimal variable, ascending, each once.
    func values(of variable: DatasetVariable) -> [String] {
        (values[variable.name] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The place of a variable among the keys, from 1.
    func keySequence(of variable: DatasetVariable) -> Int? { definition.keySequence(of: variable) }
}

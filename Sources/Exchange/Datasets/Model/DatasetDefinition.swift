/// What a dataset is, before it has any rows.
struct DatasetDefinition: Sendable {
    /// The general class of a dataset, as Define-XML names it.
    enum Class: String, Sendable {
        case trialDesign = "TRIAL DESIGN"
        case specialPurpose = "SPECIAL PURPOSE"
        case interventions = "INTERVENTIONS"
        case events = "EVENTS"
        case findings = "FINDINGS"
        case relationship = "RELATIONSHIP"
    }

    /// Its name: "AE", "SUPPAE".
    var name: String
    var label: String
    var kind: Class
    /// What one record is.
    var structure: String
    /// The names of the variables that tell its records apart.
    var keys: [String]
    var variables: [DatasetVariable]

    /// The domain that its records belong to: that of the parent for supplemental qualifiers.
    var domain: String { name.hasPrefix("SUPP") ? String(name.dropFirst(4)) : name }
    var hasSequence: Bool { variables.contains { $0.name == "\(name)SEQ" } }
    /// Whether one participant may have several records.
    var isRepeating: Bool { name != "DM" }
    /// The place of a variable among the keys, from 1.
    func keySequence(of variable: DatasetVariable) -> Int? {
        keys.firstIndex(of: variable.name).map { $0 + 1 }
    }
    var fileName: String { "\(name.lowercased()).json" }
}

import CanonicalJSON

/// A dataset with its records, for those that are short whatever the study is: the plan of the trial.
struct Dataset: Sendable {
    let definition: DatasetDefinition
    let records: [DatasetRecord]

    init(_ definition: DatasetDefinition, _ records: [DatasetRecord]) {
        self.definition = definition
        self.records = records
    }

    /// The same without its records.
    var summary: DatasetSummary {
        var summary = DatasetSummary(definition)
        for record in records { summary.take(record) }
        return summary
    }
}

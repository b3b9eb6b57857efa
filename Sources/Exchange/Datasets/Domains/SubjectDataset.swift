/// A dataset whose records are made of one participant at a time.
protocol SubjectDataset: Sendable {
    /// What the dataset is.
    static var definition: DatasetDefinition { get }
    /// The records of a participant in their order, without sequence numbers.
    static func records(of subject: StudySubject) -> [DatasetRecord]
}

extension SubjectDataset {
    /// The records with their sequence numbers.
    static func numbered(of subject: StudySubject) -> [DatasetRecord] {
        let records = records(of: subject)
        guard definition.hasSequence else { return records }
        return records.enumerated().map { index, record in
            var record = record
            record.set("\(definition.name)SEQ", index + 1)
            return record
        }
    }

    /// The dataset of all participants.
    static func dataset(_ subjects: [StudySubject]) -> Dataset {
        Dataset(definition, subjects.flatMap { numbered(of: $0) })
    }
}

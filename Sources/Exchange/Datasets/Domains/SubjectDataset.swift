/// A dataset whose records are made of one participant at a time.
protocol SubjectDataset: Sendable {
    /// What the dataset is.
    static var definition: DatasetDefinition { get }
    /// The records of a participant, without sequence numbers; those of one time in their order.
    static func records(of subject: StudySubject) -> [DatasetRecord]
}

extension SubjectDataset {
    /// The records in order of time, those without one last, with their sequence numbers.
    static func numbered(of subject: StudySubject) -> [DatasetRecord] {
        let records = records(of: subject)
        guard definition.hasSequence else { return records }
        return records.enumerated().sorted { one, other in
            guard let first = one.element.time, let second = other.element.time, first != second else {
                let isKnown = (one.element.time != nil, other.element.time != nil)
                return isKnown.0 == isKnown.1 ? one.offset < other.offset : isKnown.0
            }
            return first < second
        }.map(\.element).enumerated().map { index, record in
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

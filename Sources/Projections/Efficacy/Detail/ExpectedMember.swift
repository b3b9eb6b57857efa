import CanonicalJSON
import Study
import Vocabulary

/// A participant with an index: how the assessments stand that their part expects of it.
struct ExpectedMember: MemberRow {
    static let table = "efficacy.missing"

    /// The assessments, in the order of time points and instruments.
    var records: [ExpectedRecord] = []
    /// The events by which the participant counts, and by which the assessments are expected.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("records", &records)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

extension ExpectedMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let indexed = IndexedMember(member, study) else { return nil }
        sources = indexed.sources
        records = study.expectedAssessments.compactMap { ExpectedRecord(indexed, $0.timepoint, $0.instrument, study) }
    }

    /// How one assessment stands; nothing if the part does not expect it.
    func record(_ timepoint: Code, _ instrument: Code) -> ExpectedRecord? {
        records.first { $0.timepoint == timepoint && $0.instrument == instrument }
    }
}

extension StudyProtocol {
    /// The time points and instruments that any part expects, each once.
    var expectedAssessments: [(timepoint: Code, instrument: Code)] {
        var expected: [(timepoint: Code, instrument: Code)] = []
        for timepoint in timepoints {
            for assessment in parts.flatMap({ $0.assessments(at: timepoint.id) })
            where !expected.contains(where: { $0 == (timepoint.id, assessment.instrument) }) {
                expected.append((timepoint.id, assessment.instrument))
            }
        }
        return expected
    }
}

/// How one expected assessment of one participant's index stands.
struct ExpectedRecord: Payload {
    /// What is there.
    enum State: String, CaseIterable, FieldValue { case recorded, omitted, missing }

    /// The instrument.
    var instrument = Code.blank
    /// The events behind the state, beside those by which it is expected.
    var sources: [Int] = []
    /// What is there.
    var state = State.missing
    /// The time point.
    var timepoint = Code.blank

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("instrument", &instrument)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.field("state", &state)
        try coder.field("timepoint", &timepoint)
    }
}

extension ExpectedRecord {
    /// Nothing if the part does not expect it.
    fileprivate init?(_ member: IndexedMember, _ timepoint: Code, _ instrument: Code, _ study: StudyProtocol) {
        guard member.part.assessments(at: timepoint).contains(where: { $0.instrument == instrument }) else {
            return nil
        }
        (self.timepoint, self.instrument) = (timepoint, instrument)
        let history = member.history
        let anchor = member.unit.anchor(timepoint, member.part.id, study)
        let recorded = history.state.assessments(for: anchor, timepoint: timepoint, instrument: instrument)
            .filter { !$0.content.items.isEmpty }
        let abstracted = (member.infusion?.history.first?.content.assessments ?? []).contains {
            $0.timepoint == timepoint && $0.instrument == instrument
        }
        let omission = history.state.omission(for: anchor, timepoint: timepoint, instrument: instrument)
        if let first = recorded.first {
            (state, sources) = (.recorded, history.withCorrections(first.seq))
        } else if abstracted {
            state = .recorded
        } else if let omission {
            (state, sources) = (.omitted, history.withCorrections(omission.seq))
        }
    }
}

import CivilTime
import Study

/// Marks the last result of each test that is not after the first exposure (--LOBXFL).
enum LastBeforeExposure {
    /// A record that may be the last of its test.
    struct Candidate {
        var record: DatasetRecord
        var at: Moment
        /// What is compared with what: the test, and the category it belongs to.
        var test: String
        var hasResult: Bool
        /// Whether it was before the first exposure, where something else than its time says so.
        var isBefore: Bool?
    }

    /// The records in the same order, the last of each test marked.
    static func marked(_ candidates: [Candidate], _ variable: String, _ subject: StudySubject) -> [DatasetRecord] {
        var last: [String: Int] = [:]
        if let first = subject.reference, first.occurred != nil {
            for (index, candidate) in candidates.enumerated() where candidate.hasResult {
                guard candidate.isBefore ?? isBefore(candidate.at, first) else { continue }
                if let known = last[candidate.test], candidates[known].at.latest > candidate.at.latest { continue }
                last[candidate.test] = index
            }
        }
        let marked = Set(last.values)
        return candidates.enumerated().map { index, candidate in
            var record = candidate.record
            if marked.contains(index) { record[variable] = "Y" }
            return record
        }
    }

    private static func isBefore(_ at: Moment, _ first: Moment) -> Bool {
        guard at.minute != nil, first.minute != nil else { return at.certainlyBefore(first) }
        return at.earliest <= first.earliest
    }
}

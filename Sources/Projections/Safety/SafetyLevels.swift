public import Study

extension SafetyRow.Level {
    /// Levels of all groups together: all, then each class by descending participants with its terms likewise; ties
    /// alphabetical.
    static func ordered(_ tallies: [SafetyTally]) -> [SafetyRow.Level] {
        var sums: [SafetyRow.Level: Int] = [:]
        for tally in tallies {
            for level in tally.levels { sums[level, default: 0] += tally.count(level).participants }
        }
        let key = { (level: SafetyRow.Level) -> (Int, String, Int, Int, String) in
            let ofClass = sums.first { $0.key.termName == nil && $0.key.socName == level.socName }?.value ?? 0
            return (
                level == .any ? Int.min : -ofClass, level.socName ?? "", level.termName == nil ? 0 : 1,
                -(sums[level] ?? 0), level.termName ?? ""
            )
        }
        return sums.keys.sorted { key($0) < key($1) }
    }

    /// Its name in tables, by the labels of a protocol.
    public func label(_ study: StudyProtocol) -> String {
        switch self {
        case .any: "any"
        case .soc(let soc): soc.map(study.socLabel) ?? SafetyRow.notCoded
        case .term(_, let term): term.map { study.term($0)?.label.text ?? $0.text } ?? SafetyRow.notCoded
        }
    }
}

extension SafetyRow.Level {
    /// Levels of all groups together, ordered by the sums of their participants.
    static func ordered(_ tallies: [SafetyTally]) -> [SafetyRow.Level] {
        var sums: [SafetyRow.Level: Int] = [:]
        for tally in tallies {
            for level in tally.levels { sums[level, default: 0] += tally.affected(level).count }
        }
        return ordered(sums)
    }

    /// All, then each class by descending numbers with its terms likewise; ties alphabetical.
    static func ordered(_ sums: [SafetyRow.Level: Int]) -> [SafetyRow.Level] {
        var classes: [String: Int] = [:]
        for (level, sum) in sums where level.termName == nil { classes[level.socName ?? ""] = sum }
        let key = { (level: SafetyRow.Level) -> (Int, String, Int, Int, String) in
            (
                level == .any ? Int.min : -(classes[level.socName ?? ""] ?? 0), level.socName ?? "",
                level.termName == nil ? 0 : 1, -(sums[level] ?? 0), level.termName ?? ""
            )
        }
        return sums.keys.sorted { key($0) < key($1) }
    }

    /// Its name in tables, by the labels of a protocol.
    func label(_ terms: TermTable) -> String {
        switch self {
        case .any: "any"
        case .soc(let soc): terms.label(ofClass: soc)
        case .term(_, let term): terms.label(term)
        }
    }
}

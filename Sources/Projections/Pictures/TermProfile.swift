import Statistics
import Study
import Vocabulary

/// One term of adverse events as the dot picture shows it: how many participants of each group, at which worst grades.
public struct TermProfile: Hashable, Sendable {
    /// One group.
    public struct Share: Hashable, Sendable {
        /// The group's name in tables.
        public let group: String
        /// Participants with the term.
        public let participants: Int
        /// Participants of the group.
        public let of: Int
        /// Adverse events.
        public let events: Int
        /// Clopper and Pearson's interval, 0 to 1.
        public let interval: Interval?
        /// Participants by worst grade; 0 stands for not graded.
        public let grades: [Int: Int]
    }

    /// The term; "any" for all.
    public let label: String
    /// One share for each group, in the order of the protocol.
    public let shares: [Share]
}

extension StudyView {
    /// All adverse events, then each term, the most frequent first.
    public var termProfiles: [TermProfile] {
        let tallies = safetyTallies
        let levels = SafetyRow.Level.ordered(tallies).filter { $0 == .any || $0.termName != nil }
        let all = levels.map { level in
            TermProfile(
                label: level.label(terms), shares: tallies.map { TermProfile.Share($0, level, level: self.level) })
        }
        let total = { (profile: TermProfile) in profile.shares.reduce(0) { $0 + $1.participants } }
        return all.prefix(1) + all.dropFirst().sorted { (total($1), $0.label) < (total($0), $1.label) }
    }
}

extension TermProfile.Share {
    init(_ tally: SafetyTally, _ row: SafetyRow.Level, level: Double) {
        let worst = tally.affected(row).map { participant in
            (grade: participant.adverseEvents.compactMap(\.grade).max() ?? 0, events: participant.adverseEvents.count)
        }
        group = tally.group.label.text
        participants = worst.count
        of = tally.total
        events = worst.reduce(0) { $0 + $1.events }
        interval = computeClopperPearsonInterval(successes: worst.count, trials: tally.total, level: level)
            .map(Interval.init)
        grades = Dictionary(grouping: worst, by: \.grade).mapValues(\.count)
    }
}

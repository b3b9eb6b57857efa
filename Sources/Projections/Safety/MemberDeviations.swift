import CanonicalJSON
import Study
import Vocabulary

/// A participant of a group with the deviations that hold in its parts.
struct MemberDeviations: MemberRow {
    static let table = "deviations"

    /// The deviations, by number.
    var deviations: [CountedDeviation] = []
    /// The events by which the participant is in the group.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("deviations", &deviations)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

extension MemberDeviations {
    /// Nothing for somebody who was never screened for a part of the group.
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let screened = member.screenedSources else { return nil }
        let ids = Set(member.parts.map(\.id))
        let history = member.history
        sources = screened
        let classifications = Dictionary(
            grouping: history.effective.filter {
                if case .deviationClassified = $0.event { $0.recorded.cause != nil } else { false }
            }, by: \.recorded.cause)
        deviations = history.state.deviations.values.filter { deviation in
            deviation.status != .noLongerHolds && (deviation.part.map(ids.contains) ?? true)
        }.sorted { $0.seq < $1.seq }.map { deviation in
            let about = [deviation.seq, deviation.cause, deviation.closedBy].compactMap { $0 }
            let classified = classifications[deviation.seq, default: []].map(\.seq)
            var counted = CountedDeviation()
            counted.kind = RowText(deviation.rule?.text ?? deviation.category?.rawValue ?? "other")
            counted.level = deviation.deviationClass
            counted.sources = (about + classified).flatMap(history.withCorrections)
            return counted
        }
    }
}

extension GroupMember {
    /// The events by which somebody who was screened for a part of the group belongs to it; nothing of others.
    var screenedSources: [Int]? {
        let screenings = parts.flatMap { history.state.part($0.id).screenings.prefix(1).map(\.seq) }
        return screenings.isEmpty ? nil : armSources + screenings.flatMap(history.withCorrections)
    }
}

/// A deviation that holds.
struct CountedDeviation: Payload {
    /// The rule, or the category that a person named.
    var kind = RowText.blank
    /// The class judged last.
    var level = DeviationClass.blank
    /// The events behind it.
    var sources: [Int] = []

    /// Whether it is a departure from the protocol for certain.
    var counts: Bool { level == .important || level == .minor }

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("kind", &kind)
        try coder.field("level", &level)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

import CanonicalJSON
import Study

/// A participant with vital signs after the start of an infusion.
struct VitalMember: MemberRow {
    static let table = "safety.vitals"

    /// The signs that were taken.
    var signs: [MeasuredValues] = []
    /// The events by which the participant counts.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("signs", &signs)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

extension VitalMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard study.vitals != nil else { return nil }
        let series = member.parts.flatMap { part in
            member.history.state.infusions(of: part).compactMap { VitalSeries($0, member.history) }
        }
        guard !series.isEmpty else { return nil }
        sources = member.armSources + series.flatMap(\.sources)
        signs = MeasuredSign.allCases.filter { sign in series.contains { $0.has(sign) } }.map { sign in
            var values = MeasuredValues()
            values.sign = sign
            values.changes = series.flatMap { $0.changes(sign) }
            values.during = series.flatMap { $0.during(sign) }
            return values
        }
    }

    /// Whether a sign was taken after a start.
    func has(_ sign: MeasuredSign) -> Bool { signs.contains { $0.sign == sign } }

    /// The largest rise, or the largest fall.
    func largest(_ sign: MeasuredSign, isRise: Bool) -> TracedValue? {
        let changes = signs.first { $0.sign == sign }?.changes ?? []
        guard let extreme = isRise ? changes.max() : changes.min() else { return nil }
        return TracedValue(ExactRatio(extreme), sources)
    }

    /// The values beyond a limit.
    func crossing(_ sign: MeasuredSign, _ limit: ExactRatio, isUpper: Bool) -> [TracedValue] {
        let values = signs.first { $0.sign == sign }?.during ?? []
        return values.filter { isUpper ? limit < $0.value : $0.value < limit }
    }
}

/// The values of one sign over all infusions of a participant.
struct MeasuredValues: Payload {
    /// What each value differs by from the last before the start.
    var changes: [Int] = []
    /// The values after a start.
    var during: [TracedValue] = []
    /// The sign.
    var sign = MeasuredSign.blank

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try RowNumber.code("changes", &changes, with: &coder)
        try coder.list("during", &during)
        try coder.field("sign", &sign)
    }
}

import CanonicalJSON
import Study
import Vocabulary

/// A participant of a group and how their record was kept: how soon, how often corrected, what is asked.
struct RecordMember: MemberRow {
    static let table = "quality"

    /// The corrections and voids that count.
    var changes: [RecordChange] = []
    /// How long after things happened they were written.
    var lags: [RecordLag] = []
    /// The questions about the record.
    var queries: [RecordQuery] = []
    /// The events by which the participant belongs to the group.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("changes", &changes)
        try coder.list("lags", &lags)
        try coder.list("queries", &queries)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

extension RecordMember {
    /// Nothing for somebody who was never screened for a part of the group.
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let quality = QualityMember(member) else { return nil }
        sources = quality.sources
        changes = quality.changes
        lags = RecordedLag.all(quality).map { RecordLag($0) }
        queries = quality.queries
    }
}

/// A correction or a void.
struct RecordChange: Payload {
    /// Whether it is a void.
    var isVoid = false
    /// Why.
    var reasons: [ReasonCode] = []
    /// It, and the event that it changes.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("isVoid", &isVoid)
        try coder.list("reasons", &reasons)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

/// How long after it happened one event was written.
struct RecordLag: Payload {
    /// Whether it counts as late.
    var isLate = false
    /// Whole minutes.
    var minutes = 0
    /// The event and its corrections.
    var sources: [Int] = []
    /// The type of the event.
    var type = RowText.blank

    init() {}

    init(_ lag: RecordedLag) {
        (isLate, minutes, sources, type) = (lag.isLate, lag.minutes, lag.sources, RowText(lag.type))
    }

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("isLate", &isLate)
        try coder.integer("minutes", &minutes, in: RowNumber.bounds)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.field("type", &type)
    }
}

/// A question about the record.
struct RecordQuery: Payload {
    /// Whether the rules raised it.
    var isDerived = false
    /// The events that raised it, that it is about, and each step since.
    var sources: [Int] = []
    /// How it stands.
    var status = QueryState.Status.open

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("isDerived", &isDerived)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.field("status", &status)
    }
}

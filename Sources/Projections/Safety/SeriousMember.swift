import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// A participant with serious adverse events, each as the listing says it.
struct SeriousMember: MemberRow {
    static let table = "safety.serious"

    /// Of the study as a whole: the listing has no columns of groups.
    static func groups(of study: StudyProtocol) -> [StudyGroup] { [.everything(study)] }

    /// The participant.
    var code = ParticipantCode.blank
    /// Their serious adverse events, by id.
    var events: [SeriousEvent] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("code", &code)
        try coder.list("events", &events)
    }
}

extension SeriousMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        let history = member.history
        code = history.code
        events = history.state.adverseEvents.values.compactMap { SeriousEvent($0, history, study) }
            .sorted { $0.id < $1.id }
        if events.isEmpty { return nil }
    }
}

/// One serious adverse event as the listing says it.
struct SeriousEvent: Payload {
    /// The groups that hold the participant in its part.
    var groups: [Code] = []
    /// The group that addresses name.
    var home = Code.blank
    /// The adverse event.
    var id = AdverseEventID.blank
    /// What is said, in the order of the columns.
    var words: [SeriousWords] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("groups", &groups)
        try coder.field("home", &home)
        try coder.field("id", &id)
        try coder.list("words", &words)
    }
}

/// One field of the listing.
struct SeriousWords: Payload {
    /// Its part of addresses.
    var name = RowText.blank
    /// The events behind it.
    var sources: [Int] = []
    /// What it says; absent where nothing is known.
    var text: RowText?

    init() {}

    init(_ name: String, _ text: String?, _ sources: [Int]) {
        (self.name, self.text, self.sources) = (RowText(name), text.map { RowText($0) }, sources)
    }

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("name", &name)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.optional("text", &text)
    }
}

extension SeriousEvent {
    fileprivate init?(_ adverseEvent: AdverseEventState, _ history: ParticipantHistory, _ study: StudyProtocol) {
        guard let counted = CountedAdverseEvent(adverseEvent, of: history), counted.view.isSerious else { return nil }
        let event = counted.view
        let own = counted.sources
        let infusion = event.infusion.flatMap { history.state.infusions[$0] }
        let delay = infusion?.start.flatMap { event.onset.minutes(since: $0.at) }
        let reports = adverseEvent.submissions.flatMap { history.withCorrections($0.seq) }
        groups = study.groups(of: history, event.part)
        home = groups.first ?? Code(event.part.text) ?? .blank
        id = event.id
        words = [
            SeriousWords("term", event.term.map { study.term($0)?.label.text ?? $0.text } ?? SafetyRow.notCoded, own),
            SeriousWords("onset", event.onset.occurred.map(PlainTime.text), own),
            SeriousWords("aware", PlainTime.text(event.awareOn), own),
            SeriousWords("flags", event.flags.map(\.rawValue).sorted().joined(separator: ", "), own),
            SeriousWords("grade", event.worstGrade.map(String.init), own),
            SeriousWords("causality", event.causality?.rawValue ?? "not judged", own),
            SeriousWords("expected", event.isExpected.map { $0 ? "yes" : "no" } ?? "not judged", own),
            SeriousWords("outcome", event.outcome?.rawValue, own),
            SeriousWords(
                "delay", delay.map { "\($0) min" }, own + (infusion.map { history.sources(of: $0) } ?? [])),
            SeriousWords("clocks", Self.clocks(adverseEvent, event, study.safety), own + reports),
        ]
    }

    private static func clocks(
        _ adverseEvent: AdverseEventState, _ event: AdverseEventView, _ rules: SafetyRules
    ) -> String? {
        var initial = adverseEvent.submissions.filter { $0.content.kind == .initial }
        let words = event.clocks(under: rules).map { clock in
            let isRegulator = if case .regulator = clock.recipient { true } else { false }
            let index = initial.firstIndex { ($0.content.recipient == .regulator) == isRegulator }
            let submitted = index.map { initial.remove(at: $0) }
            let when = submitted.flatMap(\.at.occurred).map { "submitted \(PlainTime.text($0))" }
            let due =
                switch clock.recipient {
                case .site(let hours): "site within \(hours) h of \(PlainTime.text(clock.awareOn))"
                case .regulator(let days): "regulator within \(days) days, by \(clock.due)"
                }
            return "\(due): \(when ?? (submitted == nil ? "not submitted" : "submitted"))"
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }
}

/// A time in a listing, with its offset: "2026-03-05 14:05 -05:00", "2026-03".
enum PlainTime {
    static func text(_ time: Occurred) -> String {
        guard case .minute(let minute) = time else { return time.description }
        let clock = [minute.minuteOfDay / 60, minute.minuteOfDay % 60].map(twoDigits).joined(separator: ":")
        let offset = minute.offsetMinutes.magnitude
        let sign = minute.offsetMinutes < 0 ? "-" : "+"
        let away = [Int(offset) / 60, Int(offset) % 60].map(twoDigits).joined(separator: ":")
        return "\(minute.day) \(clock) \(sign)\(away)"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension StudyProtocol {
    /// The groups that hold a participant in a part, in the order of the protocol.
    fileprivate func groups(of history: ParticipantHistory, _ part: PartID) -> [Code] {
        groups.filter { group in
            GroupMember(history, in: group, of: self).parts.contains { $0.id == part }
        }.map(\.id)
    }
}

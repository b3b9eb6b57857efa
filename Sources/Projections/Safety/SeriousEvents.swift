import CanonicalJSON
import CivilTime
import Study

/// The listing of serious adverse events with the clocks by which they had to be reported (S5).
///
/// All of them, treatment-emergent or not: whoever reads it wants none left out.
struct SeriousEvents {
    let table: StudyTable

    init(_ view: StudyView) {
        let rows = view.histories.flatMap { history in
            history.state.adverseEvents.values.compactMap { Entry($0, history, view) }.sorted { $0.id < $1.id }
        }
        table = StudyTable(
            id: "safety.serious", title: "Serious adverse events", stub: "participant, event",
            columns: [
                "term", "onset", "site aware", "serious because", "grade", "causality", "expected", "outcome",
                "after the start", "reports due",
            ].map { StudyTable.Column(head: [$0], isWords: true) },
            rows: rows.map(\.row),
            notes: [
                "Every adverse event that any criterion of ICH E2A makes serious, by regime "
                    + "\(view.study.safety.regime). Reports due: recipient, last day or hour, when the initial report "
                    + "was submitted."
            ])
    }

    private struct Entry {
        let id: AdverseEventID
        let row: StudyTable.Row

        init?(_ adverseEvent: AdverseEventState, _ history: ParticipantHistory, _ view: StudyView) {
            guard let counted = CountedAdverseEvent(adverseEvent, of: history), counted.view.isSerious else {
                return nil
            }
            id = counted.view.id
            let words = Words(adverseEvent, counted, history, view)
            let at = FieldAddress(
                table: "safety", row: "serious.\(history.code).\(id)", group: view.home(history, counted.view.part))
            row = StudyTable.Row(
                at.row, "\(history.code) \(id)", groups: view.groups(of: history, counted.view.part),
                words.all.map { name, text, sources in
                    StudyTable.Field(text ?? "-", [at.cell(name, text.map { .string($0) } ?? .null, sources)])
                })
        }
    }

    /// What is said of one event.
    private struct Words {
        let all: [(name: String, text: String?, sources: [Int])]

        init(
            _ adverseEvent: AdverseEventState, _ counted: CountedAdverseEvent, _ history: ParticipantHistory,
            _ view: StudyView
        ) {
            let event = counted.view
            let own = counted.sources
            let infusion = event.infusion.flatMap { history.state.infusions[$0] }
            let delay = infusion?.start.flatMap { event.onset.minutes(since: $0.at) }
            let reports = adverseEvent.submissions.flatMap { history.withCorrections($0.seq) }
            all = [
                ("term", event.term.map { view.study.term($0)?.label.text ?? $0.text } ?? SafetyRow.notCoded, own),
                ("onset", event.onset.occurred.map(PlainTime.text), own),
                ("aware", PlainTime.text(event.awareOn), own),
                ("flags", event.flags.map(\.rawValue).sorted().joined(separator: ", "), own),
                ("grade", event.worstGrade.map(String.init), own),
                ("causality", event.causality?.rawValue ?? "not judged", own),
                ("expected", event.isExpected.map { $0 ? "yes" : "no" } ?? "not judged", own),
                ("outcome", event.outcome?.rawValue, own),
                (
                    "delay", delay.map { "\($0) min" },
                    own + (infusion.map { history.sources(of: $0) } ?? [])
                ),
                ("clocks", Self.clocks(adverseEvent, event, view.study.safety), own + reports),
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

extension StudyView {
    /// The groups that hold a participant in a part, in the order of the protocol.
    func groups(of history: ParticipantHistory, _ part: PartID) -> [Code] {
        study.groups.filter { group in
            GroupMember(history, in: group, of: study).parts.contains { $0.id == part }
        }.map(\.id)
    }

    /// The first of those groups, which the addresses of cells name; the part's own id without one.
    func home(_ history: ParticipantHistory, _ part: PartID) -> Code {
        groups(of: history, part).first ?? Code(part.text) ?? .blank
    }
}

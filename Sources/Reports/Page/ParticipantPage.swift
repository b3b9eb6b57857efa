import CivilTime
import Projections
import Study
import Vocabulary

/// One participant in a page: the picture, and every event with an anchor of its own.
struct ParticipantPage {
    let history: ParticipantHistory
    let figure: Figure?
    /// The infusions minute by minute.
    let infusions: [Figure]
    private let timeline: Timeline
    private let lines: EventRows

    init(_ history: ParticipantHistory, _ view: StudyView, _ dates: DateWords) {
        self.history = history
        timeline = Timeline(of: history, study: view.study)
        lines = EventRows(dates, EventWords(view.study))
        let course = ParticipantCourse(of: history, view)
        let table = Table(title: "", columns: [])
        figure = course.map { ParticipantFigure($0, table: table).figure }
        infusions = view.infusionCourses(of: history).map { InfusionFigure($0).figure }
    }

    /// The pictures and the events.
    var body: HTML {
        let pictures = ([figure].compactMap { $0 } + infusions).map { figure -> HTML in
            """
            <figure id="\(figure.id)"><div class="scroll" role="region" tabindex="0" \
            aria-label="\(figure.title): picture">\(figure.svg)</div><figcaption>\(figure.caption)</figcaption></figure>

            """
        }
        return """
            \(pictures)<div class="scroll" role="region" tabindex="0" aria-label="\(history.code.text): events">\
            <table class="events">\(lines.head)<tbody>\(rows)</tbody></table></div>

            """
    }

    private var rows: [HTML] {
        let shown = timeline.entries.map { entry in
            lines.row(
                entry.seq, receipt: history.event(entry.seq)?.leaf, when: lines.when(entry), recorded: entry.recorded,
                who: entry.actor, what: what(entry))
        }
        let listed = Set(timeline.entries.flatMap(\.sources))
        let rest = history.events.filter { !listed.contains($0.seq) }.map { lines.row($0) }
        return shown + rest
    }

    private func what(_ entry: TimelineEntry) -> HTML {
        let marks = [
            entry.void == nil ? nil : "voided", entry.isLate ? "late entry" : nil,
            entry.isTimeUnknown ? "time unknown" : nil, entry.mark.map(\.rawValue),
        ].compactMap { $0 }
        let detail = entry.detail.map { ": \($0)" } ?? ""
        let tags: HTML = marks.isEmpty ? .none : " <strong>[\(marks.joined(separator: ", "))]</strong>"
        let corrections = entry.corrections.map { correction -> HTML in
            let reasons = correction.reasons.map(\.rawValue).joined(separator: ", ")
            return """
                <br><span id="e\(correction.seq)">corrected by #\(correction.seq) (\(correction.actor.text), \
                \(reasons)): \
                \(correction.text)</span>
                """
        }
        let void = entry.void.map { void -> HTML in
            let reasons = void.reasons.map(\.rawValue).joined(separator: ", ")
            return "<br><span id=\"e\(void.seq)\">voided by #\(void.seq) (\(void.actor.text), \(reasons))</span>"
        }
        return "\(entry.text)\(detail)\(tags)\(corrections)\(void ?? .none)"
    }
}

/// Rows of tables of events.
struct EventRows {
    private let dates: DateWords
    private let words: EventWords

    init(_ dates: DateWords, _ words: EventWords) {
        self.dates = dates
        self.words = words
    }

    /// The head of the table.
    var head: HTML {
        """
        <thead><tr><th scope="col">Event</th><th scope="col">Happened</th><th scope="col">Recorded</th>\
        <th scope="col">By</th><th scope="col">What</th></tr></thead>
        """
    }

    /// An event as it was written.
    func row(_ event: RecordedEvent) -> HTML {
        row(
            event.seq, receipt: event.leaf, when: event.occurred.map { dates.short($0) } ?? "-",
            recorded: event.recorded,
            who: event.actor, what: "\(words.text(event.event))")
    }

    /// An event.
    func row(_ seq: Int, receipt: String?, when: String, recorded: Instant, who: ActorID, what: HTML) -> HTML {
        let leaf = receipt ?? ""
        let short = leaf.isEmpty ? "" : " \(leaf.prefix(4))-\(leaf.dropFirst(4).prefix(4))"
        return """
            <tr id="e\(seq)"><th scope="row">#\(seq)\(short)</th><td>\(when)</td><td>\(dates.short(recorded))</td>\
            <td>\(who.text)</td><td>\(what)</td></tr>

            """
    }

    /// When something happened, corrected.
    func when(_ entry: TimelineEntry) -> String { entry.occurred.map { dates.short($0) } ?? "-" }
}

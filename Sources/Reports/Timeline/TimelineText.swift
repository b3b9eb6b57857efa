import CivilTime
public import Projections
import Study
import Vocabulary

/// A timeline as a terminal shows it: a heading for each day, a line for each event, its corrections below.
///
///     P014
///
///     Thursday 5 March 2026
///       09:55 EST  #220  BP 148/96 mmHg, HR 88/min, SpO2 97 %
///                        corrected by #221 (coordinator-1, transcription): sbp 184 -> 148
///       13:10 EST  #236  I-1 stopped as planned: 122.5 mg in 210 min (1.75 mg/kg)
public struct TimelineText: Sendable {
    private let timeline: Timeline
    private let dates: DateWords
    private let style: TextStyle

    /// The text of a timeline.
    public init(_ timeline: Timeline, dates: DateWords, style: TextStyle = .ruled) {
        self.timeline = timeline
        self.dates = dates
        self.style = style
    }

    /// The timeline with its footer.
    public func text(basis: ReportBasis) -> String {
        var lines = [timeline.subject.text]
        var heading: String?
        for entry in timeline.entries {
            let day = self.day(entry)
            if day != heading {
                lines += ["", day]
                heading = day
            }
            lines += self.lines(entry)
        }
        return (lines + [""] + Footer(basis, dates: dates).lines).map { $0 + "\n" }.joined()
    }

    private var clockWidth: Int { timeline.entries.map { clock($0).count }.max() ?? 0 }
    private var seqWidth: Int { timeline.entries.map { "#\($0.seq)".count }.max() ?? 0 }

    private func lines(_ entry: TimelineEntry) -> [String] {
        let seq = "#\(entry.seq)"
        let clock = clock(entry).padded(to: clockWidth)
        let first = "  \(clock)  \(seq.padded(to: seqWidth))  \(words(entry))"
        let indent = String(repeating: " ", count: clockWidth + seqWidth + 6)
        let corrections = entry.corrections.map {
            "\(indent)corrected by #\($0.seq) (\($0.actor), \(reasons($0.reasons))): \($0.text)"
        }
        let void = entry.void.map { ["\(indent)voided by #\($0.seq) (\($0.actor), \(reasons($0.reasons)))"] } ?? []
        return [first] + corrections + void
    }

    private func words(_ entry: TimelineEntry) -> String {
        let marks = [
            entry.void == nil ? nil : "VOIDED", entry.isLate ? "late entry" : nil,
            entry.isTimeUnknown ? "time unknown" : nil,
        ].compactMap { $0 }
        let sign = entry.mark == nil ? "" : style == .plain ? "attention: " : "! "
        let text = sign + entry.text + (entry.detail.map { ": \($0)" } ?? "")
        return marks.isEmpty ? text : "\(text)  [\(marks.joined(separator: ", "))]"
    }

    /// The day of the moment at which an entry stands.
    private func day(_ entry: TimelineEntry) -> String {
        switch entry.at.occurred {
        case .minute(let minute): LongDateText.long(minute.day)
        case .some(let occurred): dates.long(occurred)
        case nil: "Written " + dates.long(entry.recorded)
        }
    }

    private func clock(_ entry: TimelineEntry) -> String {
        guard case .minute = entry.at.occurred, let occurred = entry.at.occurred else { return "" }
        return String(dates.short(occurred).dropFirst("2026-03-05 ".count))
    }

    private func reasons(_ codes: [ReasonCode]) -> String { codes.map(\.rawValue).joined(separator: ", ") }
}

extension String {
    /// The text with spaces behind it up to a width.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

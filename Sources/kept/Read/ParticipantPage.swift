import CanonicalJSON
import Projections
import Reports
import Study
import Vocabulary

/// One participant on one page: how far in each part, infusions, adverse events, deviations, what is open.
struct ParticipantPage {
    private let history: ParticipantHistory

    init(_ history: ParticipantHistory) { self.history = history }

    func text(_ reading: StudyReading) -> String {
        var text = "\(history.code)\n"
        let parts = history.state.parts.values.sorted { $0.id.text < $1.id.text }
        text += section("Parts", parts.map { ["\($0.id)", history.state.status(in: $0.id).rawValue] })
        text += section("Signed", signature)
        text += section("Infusions", infusions.map { row($0, reading) })
        text += section("Adverse events", entries(reading) { $0.type == "adverseEvent.reported" })
        text += section("Deviations and flags", entries(reading) { $0.mark == .deviation || $0.mark == .flag })
        text += section(
            "To do", matters(reading).map { [$0.urgency.rawValue.uppercased(), $0.text, $0.command ?? ""] })
        let last = history.events.suffix(3).map { event in
            [event.receiptLine, reading.dates.short(event.recorded), EventWords(reading.view.study).text(event.event)]
        }
        return text + section("Last of \(history.events.count) events", last)
    }

    func json(_ reading: StudyReading) -> String {
        let parts = history.state.parts.values.sorted { $0.id.text < $1.id.text }
        let runs = infusions.map { infusion -> JSONValue in
            [
                "infusion": .string("\(infusion.id)"), "part": infusion.part.map { .string($0.text) } ?? .null,
                "phase": .string(infusion.phase.rawValue),
            ]
        }
        let todo = matters(reading).map { item -> JSONValue in
            ["urgency": .string(item.urgency.rawValue), "text": .string(item.text)]
        }
        return reading.object([
            ("subject", .string(history.code.text)),
            (
                "parts",
                .array(
                    parts.map {
                        [
                            "part": .string($0.id.text),
                            "status": .string(history.state.status(in: $0.id).rawValue),
                        ]
                    })
            ),
            ("signedOff", history.validSignOff.map { .integer($0.seq) } ?? .null),
            ("infusions", .array(runs)), ("todo", .array(todo)), ("events", .array(history.events.map(\.json))),
        ])
    }

    /// Who signed for the record, and whether that still holds.
    private var signature: [[String]] {
        guard let signed = history.state.signOff else { return [] }
        let later = history.events.first { $0.seq > signed.seq }
        return [
            [
                "#\(signed.seq)", "\(signed.meaning.rawValue) by \(signed.actor)",
                later.map { "void: #\($0.seq) came after it" } ?? "",
            ]
        ]
    }

    private var infusions: [InfusionState] { history.state.infusions.values.sorted { $0.id < $1.id } }

    private func row(_ infusion: InfusionState, _ reading: StudyReading) -> [String] {
        let at = infusion.start?.at.occurred ?? infusion.history.first?.at.occurred
        return [
            "\(infusion.id)", infusion.phase.rawValue, at.map { reading.dates.short($0) } ?? "-",
            ExposureWords.text(infusion) ?? ExposureWords.abstracted(infusion) ?? "",
        ]
    }

    private func entries(_ reading: StudyReading, _ isWanted: (TimelineEntry) -> Bool) -> [[String]] {
        let dates = reading.dates
        return Timeline(of: history, study: reading.view.study).entries.filter(isWanted).map { entry in
            let void = entry.void == nil ? "" : "  [VOIDED]"
            let text = standing(entry, reading) ?? entry.text
            return ["#\(entry.seq)", entry.occurred.map { dates.short($0) } ?? "-", text + settled(entry.seq) + void]
        }
    }

    /// An adverse event as it stands after its changes, where the entry is its report.
    private func standing(_ entry: TimelineEntry, _ reading: StudyReading) -> String? {
        guard entry.void == nil else { return nil }
        let view = history.state.adverseEvents.values.compactMap(\.view).first { $0.seq == entry.seq }
        return view.map(EventWords(reading.view.study).text)
    }

    /// How a deviation ended, with the event that says so.
    private func settled(_ seq: Int) -> String {
        guard let deviation = history.state.deviations[seq], let end = deviation.closedBy else { return "" }
        return switch deviation.status {
        case .open: ""
        case .noLongerHolds: "  [no longer holds, #\(end)]"
        case .resolved: "  [dealt with, #\(end)]"
        }
    }

    private func matters(_ reading: StudyReading) -> [TodayItem] {
        TodayList(of: reading.view, now: reading.now).items.filter { $0.subject == history.code }
    }

    private func section(_ title: String, _ rows: [[String]]) -> String {
        rows.isEmpty ? "" : "\n\(title)\n" + Columns(rows.map { ["  " + $0[0]] + $0.dropFirst() }).text
    }
}

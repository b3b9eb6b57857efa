import ArgumentParser
import CanonicalJSON
import Reports
import Study
import Vocabulary

/// `kept history`: every value that a point ever had: who, when, why.
struct HistoryCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Every value that a point ever had: who, when, why.",
        discussion: """
            kept history P014 sbp
            kept history P014 pain-nrs --timepoint post
            kept history P014 occurred --json
            """)

    @Argument(help: "The participant.")
    var participant: String

    @Argument(help: "A field such as sbp or weightKg, an instrument such as pain-nrs, or occurred.")
    var field: String

    @Option(help: ArgumentHelp("Only at this time point.", valueName: "t"))
    var timepoint: String?

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let reading = try StudyReading.open(self.reading, environment)
        let history = try reading.participant(participant)
        let points = points(history)
        guard !points.isEmpty else {
            throw Failure(
                .usage, "no-such-point", "\(history.code) has no \(field)\(timepoint.map { " at \($0)" } ?? "")",
                fix: "kept timeline \(history.code)")
        }
        guard !common.json else {
            let members: [(String, JSONValue)] = [
                ("subject", .string(history.code.text)), ("field", .string(field)),
                ("points", .array(try points.map { try json($0, history, reading) })),
            ]
            return environment.console.print(reading.object(members))
        }
        var text = "\(history.code) \(field)\n"
        var shown: Int?
        for point in points {
            if shown != point.event.seq { text += "\n" + heading(point, history, reading) }
            shown = point.event.seq
            for value in point.values { text += "  \(try line(value, point, reading))\n" }
        }
        environment.console.print(reading.headed(text + reading.footer))
    }

    private func points(_ history: ParticipantHistory) -> [FieldHistory] {
        history.events.flatMap { event -> [FieldHistory] in
            if event.event.kind == .eventCorrected || event.event.kind == .eventVoided { return [] }
            let fields = FieldHistory.all(of: event, among: history.events)
            let value = { (name: String) in fields.first { $0.name == name }?.values.last?.json?.text }
            if let timepoint, value("timepoint") != timepoint { return [] }
            if value("instrument") == field { return fields.filter { !Self.keys.contains($0.name) } }
            return fields.filter { point in
                (point.name == field || point.name.hasSuffix("." + field))
                    && point.values.contains { $0.json != nil }
            }
        }
    }

    /// What says which assessment it is, and is no answer.
    private static let keys: Set = ["instrument", "timepoint", "occurred", "infusion", "part", "version", "language"]

    private func heading(_ point: FieldHistory, _ history: ParticipantHistory, _ reading: StudyReading) -> String {
        let at = history.effective(point.event.seq)?.occurred ?? point.event.occurred
        let time = at.map { ", \(reading.dates.long($0))" } ?? ""
        let voided = history.voided.contains(point.event.seq) ? "  [VOIDED]" : ""
        return "#\(point.event.seq) \(point.event.event.type)\(time)\(voided)\n"
    }

    private func line(_ value: FieldHistory.Value, _ point: FieldHistory, _ reading: StudyReading) throws -> String {
        let event = value.event
        let reasons = event.reasons.isEmpty ? "" : "  " + event.reasons.map(\.rawValue).joined(separator: ", ")
        let why = event.seq == point.event.seq ? [] : try reading.texts(of: event.seq)
        let words = why.map { ": " + ($0.text ?? "\($0.name) redacted") }.joined()
        let name = point.name == field ? "" : "\(point.name) = "
        return "\(name)\(FieldHistory.words(value.json))  \(event.receiptLine)  \(event.actor)  "
            + "\(reading.dates.short(event.recorded))\(reasons)\(words)"
    }

    private func json(
        _ point: FieldHistory, _ history: ParticipantHistory, _ reading: StudyReading
    ) throws -> JSONValue {
        var values: [JSONValue] = []
        for value in point.values {
            let texts = try reading.texts(of: value.event.seq)
                .map { JSONValue.Member($0.name, $0.text.map { .string($0) } ?? .null) }
            values.append(["value": value.json ?? .null, "event": value.event.json, "texts": .object(texts)])
        }
        return [
            "seq": .integer(point.event.seq), "type": .string(point.event.event.type), "field": .string(point.name),
            "voided": .boolean(history.voided.contains(point.event.seq)), "values": .array(values),
        ]
    }
}

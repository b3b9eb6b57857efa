import ArgumentParser
import CanonicalJSON
import CivilTime
import Ledger
import Projections
import Reports
import Study
import StudyLedger
import Vocabulary

/// `kept log`: the events by number, never cut.
struct LogCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Every event, by number.",
        discussion: """
            kept log --since yesterday
            kept log --subject P014 --type event.corrected
            kept log --bytes > events.jsonl
            """)

    @Option(help: ArgumentHelp("Written at this time or later; or from this event on.", valueName: "when|#seq"))
    var since: String?

    @Option(help: ArgumentHelp("Of this participant.", valueName: "p"))
    var subject: String?

    @Option(help: ArgumentHelp("Of this type, or of this beginning: infusion.", valueName: "type"))
    var type: String?

    @Option(help: ArgumentHelp("By this actor.", valueName: "actor"))
    var actor: String?

    @Flag(help: "The stored lines themselves.")
    var bytes = false

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        try reading.demandWhole(unless: !bytes)
        let reading = try StudyReading.open(self.reading, environment)
        let events = try chosen(reading)
        if bytes {
            for event in events {
                guard let line = try reading.session.book.ledger.bytes(of: event.seq) else { continue }
                environment.console.print(String(decoding: line, as: UTF8.self) + "\n")
            }
            return
        }
        guard !common.json else {
            return environment.console.print(reading.object([("events", .array(events.map(\.json)))]))
        }
        let words = EventWords(reading.view.study)
        var text = ""
        for event in events {
            let occurred = event.occurred.map { "happened \(reading.dates.short($0)), " } ?? ""
            let reasons = event.reasons.isEmpty ? "" : ", " + event.reasons.map(\.rawValue).joined(separator: ", ")
            let cause = event.cause.map { ", answers #\($0)" } ?? ""
            text += "\(event.receiptLine)  \(event.subject?.text ?? "-")  \(event.event.type)  "
            text += "\(words.text(event.event))\n"
            text += "    \(occurred)written \(reading.dates.short(event.recorded)) by \(event.actor)"
            text += "\(cause)\(reasons)\n"
        }
        if events.isEmpty { text = "No such event.\n" }
        environment.console.print(reading.headed(text + reading.footer))
    }

    private func chosen(_ reading: StudyReading) throws -> [RecordedEvent] {
        let first = since.flatMap { $0.hasPrefix("#") ? Int($0.dropFirst()) : nil }
        let start = try first == nil ? since.map { try Self.start($0, reading.session.clock) } : nil
        let code = try subject.map { try reading.participant($0).code }
        return reading.events.filter { event in
            event.seq >= first ?? 0 && event.recorded >= start ?? .earliest && (code == nil || event.subject == code)
                && (actor == nil || event.actor.text == actor)
                && (type.map { event.event.type == $0 || event.event.type.hasPrefix($0 + ".") } ?? true)
        }
    }

    /// The instant a time means; the beginning of a date in the study's zone.
    private static func start(_ text: String, _ clock: StudyClock) throws -> Instant {
        guard case .at(let occurred) = try clock.read(text, allowsReduced: true) else { return .earliest }
        if case .minute(let minute) = occurred { return minute.instant }
        let eve = occurred.date.firstDay.adding(days: -1)
        return try KnownBy.instant("\(eve)", clock).adding(milliseconds: 1)
    }
}

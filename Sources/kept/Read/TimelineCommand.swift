import ArgumentParser
import CanonicalJSON
import Ledger
import Projections
import Reports
import Study

/// `kept timeline`: what happened to a participant, in the order in which it happened.
struct TimelineCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "What happened to a participant, by the time it happened.",
        discussion: """
            kept timeline P014
            kept timeline P014 --up-to 2026-02-28
            kept timeline P014 --html P014.html
            """)

    @Argument(help: "The participant.")
    var participant: String

    @Option(
        help: ArgumentHelp("Write a page with the picture and the events; - is standard output.", valueName: "file"))
    var html: String?

    @Option(help: ArgumentHelp("Write the picture; - is standard output.", valueName: "file"))
    var svg: String?

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        try reading.demandWhole(unless: html == nil && svg == nil)
        let reading = try StudyReading.open(self.reading, environment)
        let history = try reading.participant(participant)
        if html != nil || svg != nil { return try write(history, reading, environment) }
        let timeline = Timeline(of: history, study: reading.view.study)
        guard !common.json else {
            return environment.console.print(TimelineJSON.value(timeline, basis: reading.basis).canonicalText + "\n")
        }
        let text = TimelineText(timeline, dates: reading.dates, style: isPlain(environment) ? .plain : .ruled)
        environment.console.print(reading.headed(text.text(basis: reading.basis)))
    }

    private func write(_ history: ParticipantHistory, _ reading: StudyReading, _ environment: ProgramEnvironment) throws
    {
        let report = TimelineReport(of: history, reading.view, basis: reading.basis, dates: reading.dates)
        if let html { try Self.write(report.html, to: html, environment) }
        guard let svg else { return }
        guard let picture = report.svg else {
            throw Failure(
                .failed, "nothing-to-draw", "no day of anything is known of \(history.code)",
                fix: "kept timeline \(history.code)")
        }
        try Self.write(picture, to: svg, environment)
    }

    private static func write(_ text: String, to name: String, _ environment: ProgramEnvironment) throws {
        guard name != "-" else { return environment.console.print(text) }
        try SmallFile.replace(LedgerPlace.resolve(name, environment), Array(text.utf8))
        environment.console.print("Written to \(name)\n")
    }
}

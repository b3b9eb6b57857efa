import ArgumentParser
import CanonicalJSON
import Ledger
import Projections
import Reports
import Study

/// `kept timeline`: what happened to a participant, in the order in which it happened.
struct TimelineCommand: LookCommand {
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

    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        try look.demandWhole(unless: html == nil && svg == nil)
        let look = try Look.open(self.look, surroundings)
        let history = try look.participant(participant)
        if html != nil || svg != nil { return try write(history, look, surroundings) }
        let timeline = Timeline(of: history, study: look.view.study)
        guard !common.json else {
            return surroundings.console.print(TimelineJSON.value(timeline, basis: look.basis).canonicalText + "\n")
        }
        let text = TimelineText(timeline, dates: look.dates, style: isPlain(surroundings) ? .plain : .ruled)
        surroundings.console.print(look.headed(text.text(basis: look.basis)))
    }

    private func write(_ history: ParticipantHistory, _ look: Look, _ surroundings: Surroundings) throws {
        let report = TimelineReport(of: history, look.view, basis: look.basis, dates: look.dates)
        if let html { try Self.write(report.html, to: html, surroundings) }
        guard let svg else { return }
        guard let picture = report.svg else {
            throw Failure(
                .failed, "nothing-to-draw", "no day of anything is known of \(history.code)",
                fix: "kept timeline \(history.code)")
        }
        try Self.write(picture, to: svg, surroundings)
    }

    private static func write(_ text: String, to name: String, _ surroundings: Surroundings) throws {
        guard name != "-" else { return surroundings.console.print(text) }
        try SmallFile.replace(LedgerPlace.resolve(name, surroundings), Array(text.utf8))
        surroundings.console.print("Written to \(name)\n")
    }
}

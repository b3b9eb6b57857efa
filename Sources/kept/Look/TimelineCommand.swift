import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept timeline`: what happened to a participant, in the order in which it happened.
struct TimelineCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "What happened to a participant, by the time it happened.",
        discussion: """
            kept timeline P014
            kept timeline P014 --up-to 2026-02-28
            kept timeline P014 --json
            """)

    @Argument(help: "The participant.")
    var participant: String

    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(self.look, surroundings)
        let timeline = Timeline(of: try look.participant(participant), study: look.view.study)
        guard !common.json else {
            return surroundings.console.print(TimelineJSON.value(timeline, basis: look.basis).canonicalText + "\n")
        }
        let text = TimelineText(timeline, dates: look.dates, style: isPlain(surroundings) ? .plain : .ruled)
        surroundings.console.print(look.headed(text.text(basis: look.basis)))
    }
}

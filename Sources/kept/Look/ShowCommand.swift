import ArgumentParser
import Projections
import Study

/// `kept show`: one participant, or one event.
struct ShowCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One participant, or one event with all it ever said.",
        discussion: """
            kept show P014
            kept show '#220'
            kept show P014 --as-of 2026-02-28
            """)

    @Argument(help: "A participant's code, or an event's number: '#220'.")
    var what: String

    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(self.look, surroundings)
        let isCode = look.view.histories.contains { $0.code.text == what.uppercased() }
        guard !isCode, let number = Int(what.hasPrefix("#") ? what.dropFirst() : what[...]) else {
            let shown = ParticipantPage(try look.participant(what))
            let text = common.json ? shown.json(look) : look.headed(shown.text(look) + look.footer)
            return surroundings.console.print(text)
        }
        let shown = try EventPage(number, look)
        surroundings.console.print(common.json ? shown.json(look) : look.headed(shown.text(look) + look.footer))
    }
}

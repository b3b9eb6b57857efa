import ArgumentParser
import Projections
import Study
import Vocabulary

/// `kept show`: one participant, or one event.
struct ShowCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One participant, or one event with all it ever said.",
        discussion: """
            kept show P014
            kept show '#220'
            kept show P014 --as-of 2026-02-28
            """)

    @Argument(help: "A participant's code, or an event's number: '#220'.")
    var what: String

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let reading = try StudyReading.open(self.reading, environment)
        let isCode = reading.view.histories.contains { $0.code.text == what.uppercased() }
        guard !isCode, let number = Int(what.hasPrefix("#") ? what.dropFirst() : what[...]) else {
            let shown = ParticipantPage(try reading.participant(what))
            let text = common.json ? shown.json(reading) : reading.headed(shown.text(reading) + reading.footer)
            return environment.console.print(text)
        }
        let shown = try EventPage(number, reading)
        environment.console.print(
            common.json ? shown.json(reading) : reading.headed(shown.text(reading) + reading.footer))
    }
}

import ArgumentParser
import CanonicalJSON
import Projections
import Reports
import Study

/// `kept last`: the last receipts.
struct LastCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "last", abstract: "The last receipts.",
        discussion: """
            kept last
            kept last -n 20
            kept last --as-of 2026-02-28
            """)

    @Option(name: .short, help: ArgumentHelp("How many.", valueName: "n"))
    var number = 5

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        guard number > 0 else { throw Failure.badValue("-n", "at least 1, not \(number)") }
        let reading = try StudyReading.open(self.reading, environment)
        let events = reading.events.suffix(number)
        guard !common.json else {
            return environment.console.print(reading.object([("events", .array(events.map(\.json)))]))
        }
        environment.console.print(reading.headed(reading.lines(events)))
    }
}

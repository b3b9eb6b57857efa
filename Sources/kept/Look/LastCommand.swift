import ArgumentParser
import CanonicalJSON
import Projections
import Reports
import Study

/// `kept last`: the last receipts.
struct LastCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "last", abstract: "The last receipts.",
        discussion: """
            kept last
            kept last -n 20
            kept last --as-of 2026-02-28
            """)

    @Option(name: .short, help: ArgumentHelp("How many.", valueName: "n"))
    var number = 5

    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        guard number > 0 else { throw Failure.badValue("-n", "at least 1, not \(number)") }
        let look = try Look.open(self.look, surroundings)
        let events = look.events.suffix(number)
        guard !common.json else {
            return surroundings.console.print(look.object([("events", .array(events.map(\.json)))]))
        }
        surroundings.console.print(look.headed(look.lines(events)))
    }
}

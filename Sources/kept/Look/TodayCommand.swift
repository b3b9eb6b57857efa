import ArgumentParser
import CanonicalJSON
import CivilTime
import Ledger
import Projections
import Reports
import StudyLedger

/// `kept today`: what is open, late, due and going on.
struct TodayCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "today", abstract: "What is open, late, due and going on.",
        discussion: """
            kept today
            kept today -v               each item with its command
            kept today --days 7
            kept today --as-of 2026-02-28
            """,
        aliases: ["due"])

    @Option(help: ArgumentHelp("Show what falls due within so many days.", valueName: "n"))
    var days = 1

    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        guard 0...3660 ~= days else { throw Failure.badValue("--days", "0 to 3660, not \(days)") }
        let look = try Look.open(self.look, surroundings)
        let list = TodayList(of: look.view, now: look.now, horizonDays: days)
        guard !common.json else {
            return surroundings.console.print(TodayJSON.value(list, basis: look.basis).canonicalText + "\n")
        }
        let day = dayWords(look)
        let given = try Journal(.given, UserDirectories(surroundings)).last(origin: look.session.origin)
        let checkpoint = given.map { "checkpoint given out \(Journal.ago($0, look.session.clock.now))" }
        let facts = [look.session.origin, "\(look.basis.events) events", checkpoint ?? "no checkpoint given out yet"]
        let head = "\(day)     \(facts.joined(separator: ", "))\n"
        surroundings.console.print(look.headed(head + TodayText(list, isFull: common.verbose).text))
    }

    private func dayWords(_ look: Look) -> String {
        LongDateText.long(look.session.clock.zone.localMinute(at: look.now).day)
    }
}

import ArgumentParser
import CanonicalJSON
import CivilTime
import Ledger
import Projections
import Reports
import StudyLedger

/// `kept today`: what is open, late, due and going on.
struct TodayCommand: ReadingCommand {
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

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        guard 0...3660 ~= days else { throw Failure.badValue("--days", "0 to 3660, not \(days)") }
        let reading = try StudyReading.open(self.reading, environment)
        let list = TodayList(of: reading.view, now: reading.now, horizonDays: days)
        guard !common.json else {
            return environment.console.print(TodayJSON.value(list, basis: reading.basis).canonicalText + "\n")
        }
        let day = dayWords(reading)
        let given = try Journal(.given, UserDirectories(environment)).last(origin: reading.session.origin)
        let checkpoint = given.map { "checkpoint given out \(Journal.ago($0, reading.session.clock.now))" }
        let facts = [
            reading.session.origin, "\(reading.basis.events) events", checkpoint ?? "no checkpoint given out yet",
        ]
        let head = "\(day)     \(facts.joined(separator: ", "))\n"
        environment.console.print(reading.headed(head + TodayText(list, isFull: common.verbose).text))
    }

    private func dayWords(_ reading: StudyReading) -> String {
        LongDateText.long(reading.session.clock.zone.localMinute(at: reading.now).day)
    }
}

import ArgumentParser
import CanonicalJSON
import Exchange
import Ledger
import Projections
import Reports
import Study

/// `kept ae cioms`: the report of a serious adverse event in the manner of the CIOMS I form; writes no event.
struct AdverseEventFormCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cioms",
        abstract: "Fill in a CIOMS I style form for a serious adverse event.",
        discussion: """
            kept ae cioms P014 AE-1
            kept ae cioms P014 AE-1 --html P014-AE-1.html      to print
            kept ae cioms P014 AE-1 --json --as-of 2026-03-12

            It is made from what is recorded, and says UNK where nothing is. What was
            sent is recorded by: kept record saeReport.submitted P014
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Argument(help: ArgumentHelp("The adverse event: AE-1.", valueName: "ae-n"))
    var adverseEvent: String

    @Option(help: ArgumentHelp("Write the form as a page to print; - is standard output.", valueName: "file"))
    var html: String?

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        try reading.demandWhole()
        let id: AdverseEventID
        do { id = try Reading.adverseEvent(adverseEvent) } catch { throw Failure.badValue("AE-N", error.fact) }
        let reading = try StudyReading.open(self.reading, environment)
        let history = try reading.participant(participant)
        guard history.state.adverseEvents[id]?.view != nil else {
            throw Failure(
                .usage, "unknown-adverse-event", "\(history.code) has no adverse event \(id)",
                fix: "kept show \(history.code)")
        }
        guard let report = SafetyReport(of: id, history, in: reading.view, basis: reading.basis) else {
            throw Failure(
                .failed, "not-serious", "\(history.code) \(id) is not serious, so there is no form to fill in",
                fix: "if it is: kept ae update \(history.code) \(id) --serious hospital")
        }
        if let html {
            guard html != "-" else { return environment.console.print(report.html) }
            try SmallFile.replace(LedgerPlace.resolve(html, environment), Array(report.html.utf8))
            environment.console.print("Form of \(history.code) \(id) written to \(html)\n")
            return
        }
        guard !common.json else { return environment.console.print(report.json.canonicalText + "\n") }
        environment.console.print(reading.headed(report.text(dates: reading.dates)))
    }
}

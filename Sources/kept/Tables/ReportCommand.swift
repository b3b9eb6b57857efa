import ArgumentParser
import Ledger
import Reports

import class FoundationEssentials.FileManager

/// `kept report`: all tables and pictures, by replay.
struct ReportCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "All tables and pictures in one page, or as files.",
        discussion: """
            kept report --html report.html
            kept report --html - --up-to 2026-02-28 > february.html
            kept report --to report-2026-02-28 --as-of 2026-02-28
            """)

    @Option(help: ArgumentHelp("Write one page that needs nothing else; - is standard output.", valueName: "file"))
    var html: String?

    @Option(
        help: ArgumentHelp(
            "Write the page, every table as CSV, JSON and Markdown, every picture as SVG, to a new directory.",
            valueName: "dir"))
    var to: String?

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        try reading.demandWhole()
        guard html != nil || to != nil else {
            throw Failure(
                .usage, "missing", "where is the report to be written", fix: "kept report --html report.html")
        }
        let reading = try StudyReading.open(self.reading, environment)
        let report = StudyReport(
            reading.view, events: reading.events, basis: reading.basis, dates: reading.dates,
            origin: reading.session.origin,
            heading: reading.heading)
        if let html {
            guard html != "-" else { return environment.console.print(report.page) }
            try SmallFile.replace(LedgerPlace.resolve(html, environment), Array(report.page.utf8))
            environment.console.print("Report of \(reading.basis.events) events written to \(html)\n")
        }
        if let to { try write(report, to: to, reading.basis, environment) }
    }

    /// Writes the files beside the place and moves them there as a whole, so that what is there is complete.
    private func write(_ report: StudyReport, to name: String, _ basis: ReportBasis, _ environment: ProgramEnvironment)
        throws
    {
        let path = LedgerPlace.resolve(name, environment)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.failed, "folder-exists", "\(name) is there already", fix: "--to OTHER-DIR")
        }
        let unfinished = path + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        for folder in ["", "/tables", "/pictures"] { try SmallFile.makeDirectory(unfinished + folder) }
        let files = report.files
        for file in files { try SmallFile.replace("\(unfinished)/\(file.name)", Array(file.text.utf8)) }
        try DurableFolder.place(unfinished, at: path)
        environment.console.print("Report of \(basis.events) events written to \(name): \(files.count) files\n")
    }
}

import ArgumentParser
import Ledger
import Reports

import class FoundationEssentials.FileManager

/// `kept report`: all tables and pictures, by replay.
struct ReportCommand: LookCommand {
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

    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        try look.demandWhole()
        guard html != nil || to != nil else {
            throw Failure(
                .usage, "missing", "where is the report to be written", fix: "kept report --html report.html")
        }
        let look = try Look.open(self.look, surroundings)
        let report = StudyReport(
            look.view, events: look.events, basis: look.basis, dates: look.dates, origin: look.session.origin,
            heading: look.heading)
        if let html {
            guard html != "-" else { return surroundings.console.print(report.page) }
            try SmallFile.replace(LedgerPlace.resolve(html, surroundings), Array(report.page.utf8))
            surroundings.console.print("Report of \(look.basis.events) events written to \(html)\n")
        }
        if let to { try write(report, to: to, look.basis, surroundings) }
    }

    /// Writes the files beside the place and moves them there as a whole, so that what is there is complete.
    private func write(_ report: StudyReport, to name: String, _ basis: ReportBasis, _ surroundings: Surroundings)
        throws
    {
        let path = LedgerPlace.resolve(name, surroundings)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.failed, "folder-exists", "\(name) is there already", fix: "--to OTHER-DIR")
        }
        let unfinished = path + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        for folder in ["", "/tables", "/pictures"] { try SmallFile.makeDirectory(unfinished + folder) }
        let files = report.files
        for file in files { try SmallFile.replace("\(unfinished)/\(file.name)", Array(file.text.utf8)) }
        try DurableFolder.place(unfinished, at: path)
        surroundings.console.print("Report of \(basis.events) events written to \(name): \(files.count) files\n")
    }
}

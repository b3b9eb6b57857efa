import CanonicalJSON
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing

@testable import kept

@Suite struct `A report` {
    @Test func `is one page, the same twice, and on standard output with -`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.succeed("report", "--html", "report.html")
        let page = try #require(try SmallFile.read(clinic.directory.file("report.html")))
        #expect(String(decoding: page, as: UTF8.self) == (try clinic.succeed("report", "--html", "-").output))
        #expect(String(decoding: page, as: UTF8.self).contains("id=\"P001\""))
    }

    @Test func `comes as files in a new directory, whole or not at all`() throws {
        let clinic = try Clinic()
        let run = try clinic.succeed("report", "--to", "pages")
        #expect(run.output.contains("written to pages: "))
        let path = clinic.directory.file("pages")
        #expect(FileManager.default.fileExists(atPath: path + "/index.html"))
        #expect(FileManager.default.fileExists(atPath: path + "/tables/safety.rates.csv"))
        #expect(!FileManager.default.fileExists(atPath: path + ".unfinished"))
        let again = clinic.run("report", "--to", "pages")
        #expect(again.exit == .failed)
        #expect(again.errors.contains("fix: --to OTHER-DIR"))
        #expect(clinic.run("report").exit == .usage)
    }

    @Test func `of the past says so on top and counts only what was known`() throws {
        let clinic = try Clinic()
        let before = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head().size
        try clinic.screen("P001")
        let page = try clinic.succeed("report", "--html", "-", "--as-of", "#\(before - 1)").output
        #expect(page.contains("As known at #\(before - 1)"))
        #expect(!page.contains("id=\"P001\""))
    }
}

@Suite struct `A practice ledger` {
    @Test func `can be made after another one, which this computer has seen further`() throws {
        let clinic = try Clinic()
        try clinic.succeed("demo", "first", "--participants", "2")
        #expect(try clinic.succeed("demo", "second", "--participants", "1").output.contains("Synthetic data"))
    }
}

@Suite struct `A table` {
    @Test func `is picked by name, and a wrong name lists them`() throws {
        let clinic = try Clinic()
        let run = try clinic.succeed("quality", "--table", "quality.queries")
        #expect(run.output.hasPrefix("Queries\n"))
        let wrong = clinic.run("quality", "--table", "quality.querys")
        #expect(wrong.exit == .usage)
        #expect(wrong.errors.contains("quality.lag") && wrong.errors.contains("fix: add --table quality.queries"))
    }

    @Test func `comes as CSV, JSON and Markdown with the same values`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let csv = try clinic.succeed("quality", "--table", "quality.queries", "--csv", "-").output
        #expect(csv.hasPrefix("table,row,label,group,cell,value\r\nquality.queries,queries,queries,"))
        let json = try JSONParser.parse(
            Array(try clinic.succeed("quality", "--table", "quality.queries", "--json").output.utf8))
        guard case .array(let tables)? = json["tables"] else { throw Missing() }
        #expect(tables.count == 1 && tables[0]["id"] == "quality.queries")
        let page = try clinic.succeed("quality", "--table", "quality.queries", "--markdown", "-").output
        #expect(page.hasPrefix("### Queries\n\n| "))
        let overview = try clinic.succeed("safety", "--table", "safety.overview", "--csv", "-").output
        #expect(overview.split(separator: "\r\n").count == 1 + 7)
    }

    @Test func `names addresses that trace takes`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let lines = try clinic.succeed("quality", "--table", "quality.queries", "--addresses").output
            .split(separator: "\n").filter { $0.hasPrefix("quality/queries/") }
        let address = try #require(lines.first?.split(separator: " ").first)
        #expect(try clinic.succeed("trace", String(address)).output.hasPrefix("\(address) = "))
    }
}

@Suite struct `A time line of a participant` {
    @Test func `is a page and a picture, too`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        #expect(try clinic.succeed("timeline", "P001", "--svg", "-").output.hasPrefix("<svg xmlns="))
        let page = try clinic.succeed("timeline", "P001", "--html", "-").output
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("P001: time line"))
    }
}

private struct Missing: Error {}

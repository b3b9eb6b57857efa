import CanonicalJSON
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing

@testable import kept

@Suite struct `The extract of a participant` {
    @Test func `has the page of kept timeline, is checked, and leaves out what names somebody else`() throws {
        let clinic = try Clinic()
        try clinic.enrol("P001")
        try clinic.screen("P002")
        try clinic.directory.write("own.txt", Array("slept badly".utf8))
        try clinic.directory.write("other.txt", Array("the same as p002, two hours later".utf8))
        try clinic.succeed("note", "P001", "--text", "text=@own.txt")
        try clinic.succeed("note", "P001", "--text", "text=@other.txt")
        let theirs = try clinic.succeed("checkpoint").output
        try clinic.directory.write("theirs.checkpoint", Array(theirs.utf8))
        let run = try clinic.succeed(
            "export", "--subject", "p001", "--to", "out", "--against", "theirs.checkpoint", "--as", "investigator-1",
            "--json")
        let told = try JSONParser.parse(Array(run.output.utf8))
        #expect(told["subject"]?.text == "P001" && told["namingOthers"]?.integer == 1)
        let size = try #require(told["size"]?.integer)
        let page = try clinic.succeed("timeline", "P001", "--html", "-", "--as-of", "#\(size - 1)").output
        #expect(clinic.directory.bytes("out/data/reports/timeline.html") == Array(page.utf8))
        #expect(clinic.directory.bytes("out/data/disclosures/withheld.jsonl").count { $0 == 0x0A } == 1)
        let logged = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).event(
            size - 1)
        #expect(logged?.data == Array(#"{"scope":["P001"],"what":"export"}"#.utf8))

        let verified = clinic.run("verify-export", "out", "--against", "theirs.checkpoint")
        #expect(verified.exit == .done, "\(verified.screen)")
        #expect(verified.output.contains("not proved: that no event of P001, or revocation of a key, was left out"))
        #expect(verified.output.contains("\nVERIFIED: an extract, "))
        let json = try JSONParser.parse(Array(clinic.run("verify-export", "out", "--json").output.utf8))
        #expect(json["subject"]?.text == "P001" && json["verdict"] == "inconclusive")
    }

    @Test func `is refused for nobody, for a checkpoint of another ledger, and as the copy of a ledger`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let size = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head().size
        let nobody = clinic.run("export", "--subject", "P010", "--to", "out", "--as", "investigator-1")
        #expect(nobody.exit == .usage)
        #expect(nobody.errors.contains("nothing is recorded of P010"))
        #expect(nobody.errors.contains("fix: kept export --subject P001"))
        let whole = clinic.run("export", "--to", "out", "--against", "ref.txt", "--as", "investigator-1")
        #expect(whole.exit == .usage)
        try clinic.succeed("demo", "other", "--participants", "1")
        let foreign = try clinic.succeed("checkpoint", "-C", "other").output
        try clinic.directory.write("foreign.checkpoint", Array(foreign.utf8))
        let other = clinic.run(
            "export", "--subject", "P001", "--to", "out", "--against", "foreign.checkpoint", "--as", "investigator-1")
        #expect(other.exit != .done)
        #expect(
            try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head().size == size)
        try clinic.succeed("export", "--subject", "P001", "--to", "out", "--as", "investigator-1")
        let copy = clinic.run("import-export", "out", "--to", "copy")
        #expect(copy.errors.contains("is the extract of one participant, not an export of the ledger"))
    }
}

import CanonicalJSON
import FoundationEssentials
import Ledger
import LedgerTesting
import Testing

@testable import kept

@Suite struct `A form of a serious adverse event` {
    /// Somebody after an infusion, with hypertension that brought them to hospital as AE-1, and nausea as AE-2.
    private func reported() throws -> Clinic {
        let clinic = try Clinic()
        try clinic.startInfusion("P014")
        try clinic.clock("2026-03-05 13:30")
        try clinic.succeed("infusion", "stop", "P014", "--at", "13:10")
        try clinic.succeed(
            "ae", "P014", "--term", "hypertension", "--at", "13:25", "--grade", "3", "--serious", "hospital")
        try clinic.succeed("ae", "P014", "--term", "nausea", "--at", "13:26", "--grade", "1")
        return clinic
    }

    @Test func `is printed with its boxes and the events behind them, and writes nothing`() throws {
        let clinic = try reported()
        let (size, store) = (try clinic.size, clinic.store)
        let text = try clinic.succeed("ae", "cioms", "p014", "AE-1").output
        #expect(text.hasPrefix("P014 AE-1: serious adverse event, CIOMS I style\n"))
        #expect(text.contains("8-12  Serious because: Involved or prolonged inpatient hospitalisation #"))
        #expect(text.contains("Given: 122.5 mg in 210 min (1.75 mg/kg) #"))
        #expect(text.contains("25a   Report type: Initial #"))
        #expect(text.contains("Data as known at "))
        #expect(try clinic.size == size && clinic.store == store)
    }

    @Test func `is a page in a file, the same as on standard output`() throws {
        let clinic = try reported()
        let run = try clinic.succeed("ae", "cioms", "P014", "AE-1", "--html", "form.html")
        #expect(run.output == "Form of P014 AE-1 written to form.html\n")
        let page = try #require(try SmallFile.read(clinic.directory.file("form.html")))
        let shown = try clinic.succeed("ae", "cioms", "P014", "AE-1", "--html", "-").output
        #expect(String(decoding: page, as: UTF8.self) == shown)
        #expect(shown.hasPrefix("<!DOCTYPE html>") && shown.contains("P014 AE-1: serious adverse event"))
    }

    @Test func `becomes a follow-up once a report was sent, and is as it was before then`() throws {
        let clinic = try reported()
        let before = try clinic.succeed("ae", "cioms", "P014", "AE-1", "--json").output
        let size = try clinic.size
        try clinic.clock("2026-03-05 16:00")
        try clinic.succeed(
            "record", "saeReport.submitted", "P014", "--set", "ae=AE-1", "--set", "kind=initial", "--set",
            "recipient=sponsor", "--as", "investigator-1")
        let text = try clinic.succeed("ae", "cioms", "P014", "AE-1").output
        #expect(text.contains("Follow-up #") && text.contains("Sent: initial to the sponsor, 2026-03-05 16:00 -05:00"))
        let past = try clinic.succeed("ae", "cioms", "P014", "AE-1", "--json", "--as-of", "#\(size - 1)").output
        #expect(past == before)
        let json = try JSONParser.parse(Array(past.utf8))
        #expect(json["boxes"]?.elements?.count == 24)
    }

    @Test func `is not there for what is not serious, and the message says what to do`() throws {
        let clinic = try reported()
        let run = clinic.run("ae", "cioms", "P014", "AE-2")
        #expect(run.exit == .failed)
        #expect(
            run.errors == """
                kept: P014 AE-2 is not serious, so there is no form to fill in.
                  fix: if it is: kept ae update P014 AE-2 --serious hospital   [exit 1]

                """)
    }

    @Test func `is asked for by a participant and an event that are there`() throws {
        let clinic = try reported()
        for (words, fact, fix) in [
            (["P014", "AE-9"], "P014 has no adverse event AE-9", "fix: kept show P014"),
            (["P041", "AE-1"], "nothing is recorded of P041", "fix: kept show P014"),
            (["P014", "1"], "\"1\" is not an adverse event; write AE-1", "fix: write AE-N again"),
        ] {
            let run = clinic.run(["ae", "cioms"] + words)
            #expect(run.exit == .usage)
            #expect(run.errors.contains(fact) && run.errors.contains(fix), "\(run.errors)")
        }
    }
}

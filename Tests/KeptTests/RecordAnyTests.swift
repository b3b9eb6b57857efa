import CanonicalJSON
import Ledger
import LedgerTesting
import Study
import StudyLedger
import Testing
import Transparency

@testable import kept

@Suite struct `An event without a verb of its own` {
    @Test func `is recorded by its type, from pairs, from JSON, or by answering`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.succeed(
            "record", "medication.recorded", "P001", "--set", "drug=pregabalin", "--set", "dose=300", "--set",
            "unit=mg/d", "--set", "prohibited=no", "--set", "start=2024-05")
        try clinic.directory.write("visit.json", Array(#"{"part":"part-2","visit":"follow-up"}"#.utf8))
        try clinic.succeed("record", "visit.occurred", "P001", "--data", "visit.json")
        let asked = clinic.run(
            ["record", "death.recorded", "P001"], typing: ["", "accident", "", "", "", ""])
        #expect(asked.exit == .done, "\(asked.screen)")
        let log = try JSONParser.parse(Array(try clinic.succeed("log", "--json").output.utf8))
        let types = log["events"]?.elements?.compactMap { $0["type"]?.text } ?? []
        #expect(types.suffix(3) == ["medication.recorded", "visit.occurred", "death.recorded"])
    }

    @Test(arguments: [
        (["record", "medication.recorded", "P001", "--set", "drug=x"], "prohibited, yes or no is missing"),
        (["record", "medication.recorded", "P001", "--set", "colour=x"], "has no field colour"),
        (
            ["record", "medication.recorded", "P001", "--set", "drug=x", "--set", "prohibited=no", "--set", "dose=3"],
            "dose and unit together"
        ),
        (["record", "medication.recordd", "P001"], "there is no event type medication.recordd"),
        (["record", "deviation.detected", "P001"], "written by the program alone"),
        (["record", "dataCut.declared", "P001", "--set", "cut=2026-01-01"], "is about the study, not about P001"),
    ])
    func `is refused where it cannot be one, with what to write`(words: [String], fact: String) throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let before = clinic.store
        let run = clinic.run(words)
        #expect(run.exit == .usage)
        #expect(run.errors.contains(fact), "\(run.errors)")
        #expect(clinic.store == before)
    }

    @Test func `names the history before it, where it has to name one`() throws {
        let clinic = try Clinic()
        let head = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true).head()
        try clinic.succeed("record", "dataCut.declared", "--set", "cut=2026-01-20", "--as", "admin-1")
        let ledger = try Ledger.open(at: clinic.directory.file("ledger"), content: .study, readOnly: true)
        let data = try JSONParser.parse(try #require(try ledger.event(head.size)).data)
        #expect(data["root"]?.text == head.root.hex && data["size"]?.integer == head.size)
    }
}

@Suite struct `A schema` {
    @Test func `is shown of every type, in words and as JSON Schema`() throws {
        let clinic = try Clinic()
        for event in StudyEvent.catalogue {
            let text = try clinic.succeed("schema", event.type).output
            for field in event.fields { #expect(text.contains("  \(field.name) "), "\(event.type)") }
            let schema = try JSONParser.parse(Array(try clinic.succeed("schema", event.type, "--json").output.utf8))
            #expect(schema["title"]?.text == event.type)
            #expect(schema["properties"]?.members?.map(\.name) == event.fields.map(\.name).sorted())
            #expect(schema["additionalProperties"]?.boolean == false)
        }
        #expect(clinic.run("schema", "vitals.recorde").errors.contains("fix: kept schema vitals.recorded"))
    }
}

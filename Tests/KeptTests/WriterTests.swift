import CanonicalJSON
import Testing

@testable import kept

@Suite struct `A writer` {
    private static let id = "018f3c2a-7b1e-7cc0-9a55-0242ac120002"
    private static let words = ["screen", "P001", "--part", "2", "--age", "47", "--sex", "F"]

    @Test func `prints one JSON object`() throws {
        let run = try Clinic().run(Self.words + ["--json"])
        let value = try JSONParser.parse(Array(run.output.dropLast().utf8))
        let line = value["written"]?.elements?.first
        #expect(line?["type"]?.text == "participant.screened")
        #expect(line?["subject"]?.text == "P001")
        #expect(value["next"]?.elements?.first?.text == "kept consent P001")
        #expect(value["size"]?.integer == (line?["seq"]?.integer ?? 0) + 1)
        #expect(value["root"]?.text?.count == 64)
        #expect(run.output.hasSuffix("}\n"))
    }

    @Test func `writes the same once`() throws {
        let clinic = try Clinic()
        let words = Self.words + ["--at", "9:00", "--id", Self.id]
        try clinic.clock("2026-01-27 10:00")
        let first = clinic.run(words)
        let size = try clinic.size
        try clinic.clock("2026-01-27 10:05")
        let second = clinic.run(words)
        #expect(first.exit == .done)
        #expect(second.exit == .done)
        #expect(second.output.hasPrefix("already written as #\(size - 1) "))
        #expect(try clinic.size == size)
    }

    @Test func `does not write other content under the same id`() throws {
        let clinic = try Clinic()
        #expect(clinic.run(Self.words + ["--id", Self.id]).exit == .done)
        let run = clinic.run(["screen", "P002", "--part", "2", "--age", "50", "--sex", "M", "--id", Self.id])
        #expect(run.exit == .conflict)
    }

    @Test func `shows what it would sign, and writes nothing`() throws {
        let clinic = try Clinic()
        let before = clinic.store
        let run = clinic.run(Self.words + ["--dry-run"])
        #expect(run.output.contains("\"type\":\"participant.screened\""))
        #expect(clinic.store == before)
    }

    @Test func `asks for the reference of a source that has one`() throws {
        let clinic = try Clinic()
        let refused = clinic.run(Self.words + ["--source", "paper"])
        #expect(refused.exit == .usage)
        #expect(refused.errors.contains("--text source-ref=@FILE"))
        #expect(clinic.run(Self.words + ["--source", "paper", "--text", "source-ref=@ref.txt"]).exit == .done)
    }

    @Test func `refuses a text under a name that the event does not have`() throws {
        let run = try Clinic().run(Self.words + ["--text", "verbatm=@ref.txt"])
        #expect(run.exit == .usage)
        #expect(run.errors.contains("no text is called verbatm here"))
    }

    @Test func `takes an unknown time with its reason`() throws {
        let clinic = try Clinic()
        let run = clinic.run(Self.words + ["--at", "unknown", "--dry-run"])
        #expect(run.output.contains("\"reason\":[\"time-unknown\"]"))
        #expect(!run.output.contains("occurred"))
    }

    @Test func `takes the flags of every command before its name`() throws {
        #expect(try Clinic().run(["--json", "-C", "ledger"] + Self.words).output.hasPrefix("{"))
    }
}

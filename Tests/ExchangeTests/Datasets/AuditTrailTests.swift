import LedgerTesting
import Testing

@Suite struct `The audit trail of an export` {
    @Test func `has a record for each event of a participant, with its leaf hash`() throws {
        let directory = try ExportedStudy.made().directory
        let trail = directory.exportedLines("data/audit/odm.xml")
        let events = directory.exportedLines("data/events.jsonl")
        let hashes = directory.exportedLines("data/hashes.txt")
        var written = 0
        for (event, hash) in zip(events, hashes) where event.contains("\"subject\":") {
            written += 1
            #expect(trail.contains { $0.contains("<SourceID>urn:sha256:\(hash)</SourceID>") })
        }
        #expect(written > 0 && trail.count { $0.contains("<AuditRecord ") } == written)
    }

    @Test func `updates values exactly where something was corrected`() throws {
        let directory = try ExportedStudy.made().directory
        let corrected = directory.exportedLines("data/events.jsonl").contains { line in
            line.contains("\"type\":\"event.corrected\"") && line.contains("\"subject\":")
        }
        let updates = directory.exportedLines("data/audit/odm.xml").contains { line in
            line.contains("<ItemData ") && line.contains("TransactionType=\"Update\"")
        }
        #expect(corrected == updates)
    }
}

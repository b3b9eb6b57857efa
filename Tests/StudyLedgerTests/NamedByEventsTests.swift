import CanonicalJSON
import CivilTime
import StudyLedger
import Testing
import Transparency

@testable import Ledger

@Suite struct `What an event of the study names of its ledger` {
    private static let digest = Digest.sha256(of: [UInt8]("anything".utf8).span)
    private static let hex = JSONValue.string(digest.hex)

    private static func event(_ type: String, _ data: JSONValue) throws -> Event {
        let recorded = try Instant(parsing: "2026-03-05T14:00:00.000Z")
        var generator = SystemRandomNumberGenerator()
        let id = EventID(at: recorded, using: &generator)
        return Event(
            actor: "coordinator-1", app: "test 1.0", cause: nil, command: id, data: data.canonicalBytes, id: id,
            occurred: nil, previous: .emptyTree, protocolVersion: "1.0", reasons: [], recorded: recorded, sealed: [],
            sequence: 9, source: "direct", subject: nil, type: type, version: 1)
    }

    @Test(arguments: [
        ("participant.signedOff", "root"), ("database.locked", "root"), ("dataCut.declared", "root"),
        ("analysis.run", "input"),
    ])
    func `is a root, with the size of its tree, of the four types that claim one`(type: String, member: String) throws {
        let data = JSONValue.object([.init(member, Self.hex), .init("size", 7)])
        let named = LedgerContent.study.reference(in: try Self.event(type, data))
        #expect(named == .root(Self.digest, size: 7))
        let other = JSONValue.object([.init("leaf", Self.hex), .init("size", 7)])
        #expect(LedgerContent.study.reference(in: try Self.event(type, other)) == nil)
    }

    @Test func `is a text of an event, of a request to delete it`() throws {
        let event = try Self.event("text.redacted", ["basis": "legal-order", "seq": 3, "text": "verbatim"])
        #expect(LedgerContent.study.reference(in: event) == .text("verbatim", of: 3))
    }

    @Test func `is an event, of a countersignature, also where the leaf hash does not read`() throws {
        let event = try Self.event("event.countersigned", ["leaf": Self.hex, "seq": 3])
        #expect(LedgerContent.study.reference(in: event) == .countersigned(3, leaf: Self.digest))
        let unread = try Self.event("event.countersigned", ["leaf": "none", "seq": 3])
        #expect(LedgerContent.study.reference(in: unread) == .countersigned(3, leaf: nil))
    }

    @Test func `is nothing of any other type, whatever its members`() throws {
        for type in ["deviation.detected", "event.voided", "participant.enrolled"] {
            let data: JSONValue = ["leaf": Self.hex, "root": Self.hex, "seq": 3, "size": 7, "text": "verbatim"]
            #expect(LedgerContent.study.reference(in: try Self.event(type, data)) == nil)
        }
    }
}

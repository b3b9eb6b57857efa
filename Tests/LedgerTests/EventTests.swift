import CanonicalJSON
import CivilTime
import Ledger
import LedgerTesting
import Testing
import Transparency

private let line =
    #"{"actor":"coordinator-1","app":"kept 0.1.0","cmd":"018f3c2a-7b1e-7cc0-9a55-0242ac120002","#
    + #""data":{"ageYears":47},"id":"018f3c2a-7b1e-7cc0-9a55-0242ac120003","#
    + #""occurred":"2026-03-05T09:10:00-05:00[America/Toronto]","#
    + #""prev":"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d","protocol":"1.0","#
    + #""reason":["late-entry","override"],"recorded":"2026-03-05T14:10:31.207Z","#
    + #""sealed":{"verbatim":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"},"seq":214,"source":"direct","#
    + #""subject":"P051","type":"participant.screened","v":1}"#

private func parse(_ text: String) throws(MalformedJSON) -> Event { try Event(parsing: Array(text.utf8).span) }

@Suite struct `A stored event` {
    @Test func `is read back to the same bytes`() throws {
        let event = try parse(line)
        #expect(String(decoding: event.bytes, as: UTF8.self) == line)
        #expect(event.sequence == 214)
        #expect(event.reasons == ["late-entry", "override"])
        #expect(event.sealed.map(\.name) == ["verbatim"])
    }

    @Test(arguments: [
        ("an actor of capitals", "coordinator-1", "Coordinator-1"), ("a float", "\"ageYears\":47", "\"ageYears\":47.5"),
        ("a null", "\"ageYears\":47", "\"ageYears\":null"),
        ("an empty object inside", "{\"ageYears\":47}", "{\"a\":{}}"),
        ("an empty string", "\"ageYears\":47", "\"ageYears\":\"\""), ("white space", "\"seq\":214", "\"seq\": 214"),
        ("a leading zero", "\"seq\":214", "\"seq\":0214"),
        ("reasons out of order", "late-entry\",\"override", "override\",\"late-entry"),
        ("a reason twice", "late-entry\",\"override", "override\",\"override"),
        ("an unknown reason", "late-entry", "late"),
        ("an unknown key", "\"v\":1", "\"v\":1,\"x\":1"),
        ("a key out of order", "\"seq\":214,\"source\":\"direct\"", "\"source\":\"direct\",\"seq\":214"),
        ("a key twice", "\"v\":1", "\"v\":1,\"v\":1"), ("seconds in occurred", "09:10:00-05:00", "09:10:01-05:00"),
        ("a zone without offset", "09:10:00-05:00[", "09:10:00["),
        ("an impossible day", "2026-03-05T09", "2026-02-30T09"),
        ("recorded without milliseconds", "31.207Z", "31Z"), ("a digest in capitals", "6e340b9c", "6E340B9C"),
        ("a UUID of version 4", "7b1e-7cc0", "7b1e-4cc0"), ("an unknown source", "direct", "hearsay"),
        ("a cause after itself", "\"cmd\"", "\"cause\":214,\"cmd\""), ("a subject in small letters", "P051", "p051"),
        ("a type without a dot", "participant.screened", "participantscreened"), ("version 0", "\"v\":1", "\"v\":0"),
        ("a needless escape", "ageYears", "age\\u0059ears"), ("base64url with padding bits", "SuFU\"", "SuFV\""),
        ("a byte after the end", "\"v\":1}", "\"v\":1} "), ("a lone surrogate", "\"ageYears\":47", "\"a\":\"\\ud800\""),
    ])
    func `is refused with`(what: String, from old: String, to new: String) throws {
        let altered = line.replacing(old, with: new)
        #expect(altered != line, "\(what) must change the line")
        #expect(throws: MalformedJSON.self, "\(what)") { try parse(altered) }
    }

    @Test func `takes at most 65,535 bytes`() throws {
        let longest = line.replacing(
            ":47}", with: ":\"" + String(repeating: "x", count: 65_535 - line.utf8.count) + "\"}")
        #expect(longest.utf8.count == 65_535)
        #expect(try parse(longest).sequence == 214)
        #expect(throws: MalformedJSON.self) { try parse(longest.replacing("\"xx", with: "\"xxx")) }
    }

    @Test func `never survives a flipped bit unnoticed`() throws {
        let original = try parse(line)
        let bytes = Array(line.utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                var altered = bytes
                altered[index] ^= 1 << bit
                let leafIsSame = Digest.leaf(of: altered.span) == Digest.leaf(of: bytes.span)
                #expect(!leafIsSame)
                if let event = try? Event(parsing: altered.span) {
                    #expect(event != original)
                    #expect(event.bytes == altered)
                }
            }
        }
    }
}

@Suite struct `A disclosure` {
    @Test func `is read back, and its digest follows from its bytes`() throws {
        let disclosure = Disclosure(name: "verbatim", text: "dizzy when standing", salt: Array(0..<16))
        let again = try Disclosure(parsing: disclosure.encoded.utf8Span.span)
        #expect(again == disclosure)
        #expect(again.digest == Digest.sha256(of: Array(disclosure.encoded.utf8).span))
    }

    @Test func `of the same text has another digest under another salt`() {
        let first = Disclosure(name: "verbatim", text: "7", salt: Array(0..<16))
        let second = Disclosure(name: "verbatim", text: "7", salt: Array(1..<17))
        #expect(first.digest != second.digest)
    }

    @Test(arguments: ["", "!", "WyJhIl0", "bnVsbA"]) func `that is something else is refused`(text: String) {
        #expect(throws: MalformedJSON.self) { try Disclosure(parsing: text.utf8Span.span) }
    }
}

@Suite struct `An event id` {
    @Test func `of version 7 begins with its time`() throws {
        var generator = SeededGenerator(seed: 1)
        let now = try Instant(parsing: "2026-03-05T14:10:31.207Z")
        let id = EventID(at: now, using: &generator)
        #expect(id.high >> 16 == UInt64(now.millisecondsSince1970))
        #expect(EventID(id.description) == id)
    }

    @Test func `of version 8 follows from the secret and the row`() {
        let secret = [UInt8](repeating: 9, count: 32)
        let first = EventID(secret: secret, message: Array("row".utf8))
        #expect(first == EventID(secret: secret, message: Array("row".utf8)))
        #expect(first != EventID(secret: secret, message: Array("rox".utf8)))
        #expect(first.description.dropFirst(14).first == "8")
    }
}

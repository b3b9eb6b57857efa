import Testing
import Transparency

@Suite struct `A cosignature` {
    static let key = "witness.example/w1+cc9a7044+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let logKey = "example.com/study42+4d26b8c8+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let logLine =
        "— example.com/study42 "
        + "TSa4yAvLfb9Q3UAADXjMTTM9VCaTuPkl6Jk8tY/5rYeQXHh4E8kJN9nn1PUDy32UI4mUO9zP/l8d7KD07II63+gj+AQ="
    static let line =
        "— witness.example/w1 "
        + "zJpwRAAAAABkGFDLR963r9SMiYJ9cCIzb49lQ1y0wVu2L2C5+bZZ56CbqXT3GiYNghLgn4RtlFjP1bW817M/YoPEdD/iGEEyhUW+AQ=="

    @Test func `of the extra vector says when, and verifies`() throws {
        let line = try #require(NoteSignature(line: Self.line))
        let cosignature = try #require(Cosignature(line))
        #expect(cosignature.time == 1_679_315_147)
        let text = try #require(NoteText(`A checkpoint`.emptyText))
        #expect(
            String(decoding: cosignature.signedMessage(over: text), as: UTF8.self)
                == "cosignature/v1\ntime 1679315147\n" + `A checkpoint`.emptyText)
        let key = try VerifierKey(Self.key)
        #expect(key.verifies(line, over: text))
        #expect(!(try VerifierKey(Self.logKey)).verifies(line, over: text))
        let note = try parseNote("\(`A checkpoint`.emptyText)\n\(Self.logLine)\n\(Self.line)\n")
        #expect(try note.verified(by: [key]).signers == [key])
        #expect(try note.verified(by: [key, try VerifierKey(Self.logKey)]).signers.count == 2)
    }

    @Test func `covers its time and the whole text`() throws {
        let line = try #require(NoteSignature(line: Self.line))
        let key = try VerifierKey(Self.key)
        let text = try #require(NoteText(`A checkpoint`.emptyText))
        for bit in 0..<72 * 8 {
            var changed = line.signature
            changed[bit / 8] ^= 1 << (bit % 8)
            let other = try #require(NoteSignature(name: line.name, keyID: line.keyID, signature: changed))
            #expect(!key.verifies(other, over: text))
        }
        let extended = try #require(NoteText(`A checkpoint`.emptyText + "extension\n"))
        #expect(!key.verifies(line, over: extended))
    }

    @Test func `is 72 bytes with a time of at most 63 bits`() throws {
        let name = try #require(NoteName("w"))
        let keyID = KeyID(repeating: 0)
        for count in [1, 64, 71, 73] {
            let line = try #require(
                NoteSignature(name: name, keyID: keyID, signature: [UInt8](repeating: 0, count: count)))
            #expect(Cosignature(line) == nil)
        }
        let late = [UInt8](repeating: 0xFF, count: 72)
        #expect(Cosignature(try #require(NoteSignature(name: name, keyID: keyID, signature: late))) == nil)
        let last = [0x7F] + late.dropFirst()
        let line = try #require(NoteSignature(name: name, keyID: keyID, signature: last))
        #expect(Cosignature(line)?.time == UInt64(Int64.max))
    }
}

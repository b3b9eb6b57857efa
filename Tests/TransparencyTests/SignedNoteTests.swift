import Testing
import Transparency

@Suite struct `A signed note` {
    let neumann: VerifierKey
    let enoch: VerifierKey

    init() throws {
        neumann = try VerifierKey(NoteFixtures.neumannKey)
        enoch = try VerifierKey(NoteFixtures.enochKey)
    }

    @Test func `of the specification verifies`() throws {
        let key = try VerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        let payload =
            "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
        let note = try parseNote("This is an example message.\n\n— example.com/foo \(payload)\n")
        let verified = try note.verified(by: [key])
        #expect(verified.text.string == "This is an example message.\n")
        #expect(verified.signers == [key])
        #expect(note.signatures.map { $0.keyID.hex } == ["530d903a"])
        #expect(note.signatures.map { $0.signature.count } == [64])
    }

    @Test func `is written as it was read`() throws {
        let text = NoteFixtures.note(NoteFixtures.neumannLine, NoteFixtures.enochLine, NoteFixtures.enochLine)
        let note = try parseNote(text)
        #expect(note.text.string == NoteFixtures.text)
        #expect(note.signatures.map { $0.name.text } == ["PeterNeumann", "EnochRoot", "EnochRoot"])
        #expect(String(decoding: note.bytes, as: UTF8.self) == text)
        #expect(try SignedNote(text: note.text, signatures: note.signatures) == note)
    }

    @Test func `verifies by the known keys and ignores the lines of others`() throws {
        let note = try parseNote(NoteFixtures.note(NoteFixtures.neumannLine, NoteFixtures.enochLine))
        #expect(try note.verified(by: [neumann]).signers == [neumann])
        #expect(try note.verified(by: [enoch]).signers == [enoch])
        #expect(try note.verified(by: [enoch, neumann]).signers == [neumann, enoch])
        #expect(throws: NoteRejection.noKnownSignature) { try note.verified(by: []) }
        let stranger = try NoteSigner(name: neumann.name, seed: FixedBytes(repeating: 7)).verifierKey
        #expect(throws: NoteRejection.noKnownSignature) { try note.verified(by: [stranger]) }
        let twice = try parseNote(NoteFixtures.note(NoteFixtures.neumannLine, NoteFixtures.neumannLine))
        #expect(try twice.verified(by: [neumann]).signers == [neumann])
        #expect(twice.signatures.count == 2)
    }

    @Test func `is rejected whole when a known key did not sign it`() throws {
        let payload = try #require(NoteSignature(line: NoteFixtures.enochLine))
        let forged = try #require(
            NoteSignature(name: neumann.name, keyID: neumann.keyID, signature: payload.signature))
        let good = NoteFixtures.enochLine
        for note in [
            try parseNote(NoteFixtures.note(forged.line)), try parseNote(NoteFixtures.note(forged.line, good)),
            try parseNote(NoteFixtures.note(good, forged.line)),
            try parseNote(NoteFixtures.note(NoteFixtures.neumannLine, good, forged.line)),
        ] {
            #expect(throws: NoteRejection.invalidSignature(name: neumann.name, keyID: neumann.keyID)) {
                try note.verified(by: [neumann, enoch])
            }
        }
        let short = try #require(NoteSignature(name: neumann.name, keyID: neumann.keyID, signature: [1]))
        #expect(throws: NoteRejection.invalidSignature(name: neumann.name, keyID: neumann.keyID)) {
            try parseNote(NoteFixtures.note(short.line)).verified(by: [neumann])
        }
    }

    @Test func `is rejected when two given keys answer to one line`() throws {
        let note = try parseNote(NoteFixtures.note(NoteFixtures.neumannLine))
        #expect(throws: NoteRejection.ambiguousKey(name: neumann.name, keyID: neumann.keyID)) {
            try note.verified(by: [neumann, enoch, neumann])
        }
        #expect(try note.verified(by: [enoch, neumann, enoch]).signers == [neumann])
    }

    @Test func `verifies no more when any bit of it is turned`() throws {
        let bytes = Array(NoteFixtures.note(NoteFixtures.neumannLine).utf8)
        var rejected = 0
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            do { _ = try SignedNote(changed.span).verified(by: [neumann]) } catch { rejected += 1 }
        }
        #expect(rejected == bytes.count * 8)
    }

    @Test func `is not read from what no writer would have written`() {
        let text = NoteFixtures.text
        let line = NoteFixtures.neumannLine
        let good = NoteFixtures.note(line)
        let malformed: [(String, MalformedNote)] = [
            ("", .noSignatures), ("\n", .noSignatures), ("\n\n", .noSignatures), (text, .noSignatures),
            (text + "\n", .noSignatures), (String(good.dropLast()), .signatureLine(0)), ("\u{01}" + good, .text),
            (text + "\u{7}\n" + good, .text), (text + "\r\n\r\n" + line + "\r\n", .noSignatures),
            (good + "not a signature\n", .signatureLine(1)), (good + " " + line + "\n", .signatureLine(1)),
            (good + line.replacing("— ", with: "- ") + "\n", .signatureLine(1)),
            (NoteFixtures.note(line.replacing("PeterNeumann", with: "Peter Neumann")), .signatureLine(0)),
            (NoteFixtures.note(line.replacing("PeterNeumann", with: "Peter+Neumann")), .signatureLine(0)),
            (NoteFixtures.note(line.replacing("PeterNeumann", with: "Peter\u{A0}Neumann")), .signatureLine(0)),
            (NoteFixtures.note(line.replacing("PeterNeumann", with: "")), .signatureLine(0)),
            (NoteFixtures.note(line + " "), .signatureLine(0)), (NoteFixtures.note(line + "="), .signatureLine(0)),
            (NoteFixtures.note(line.replacing("AM=", with: "AN=")), .signatureLine(0)),
            (NoteFixtures.note("— PeterNeumann x08gow=="), .signatureLine(0)),
            (NoteFixtures.note("— PeterNeumann "), .signatureLine(0)),
            (NoteFixtures.note("— PeterNeumann"), .signatureLine(0)),
            (NoteFixtures.note("— "), .signatureLine(0)),
        ]
        for (bytes, reason) in malformed {
            #expect(throws: reason, "\(bytes.debugDescription)") { try parseNote(bytes) }
        }
        #expect(throws: MalformedNote.text) { try SignedNote(([0xFF] + Array(good.utf8)).span) }
        #expect(throws: MalformedNote.text) { try SignedNote(([0xC0, 0x80] + Array(good.utf8)).span) }
    }

    @Test func `has at most a hundred lines and a million bytes`() throws {
        func note(lines: Int) -> String {
            text + "\n" + String(repeating: NoteFixtures.neumannLine + "\n", count: lines)
        }
        #expect(try parseNote(note(lines: 100)).verified(by: [neumann]).signers == [neumann])
        #expect(throws: MalformedNote.tooManySignatures) { try parseNote(note(lines: 101)) }
        let hundred = try parseNote(note(lines: 100))
        #expect(throws: MalformedNote.tooManySignatures) {
            try SignedNote(text: hundred.text, signatures: hundred.signatures + hundred.signatures.prefix(1))
        }
        #expect(throws: MalformedNote.noSignatures) { try SignedNote(text: hundred.text, signatures: []) }
        let long = String(repeating: "a", count: 1_000_000) + "\n"
        #expect(throws: MalformedNote.tooLong(long.utf8.count + good.utf8.count)) { try parseNote(long + good) }
    }

    @Test func `ends its text at the last blank line`() throws {
        let text = try #require(NoteText("first\n\n\nlast\n\n"))
        let signer = try NoteFixtures.signer(goPrivateKey: NoteFixtures.neumannPrivateKey)
        let note = try SignedNote(text: text, signatures: [try signer.sign(text)])
        let again = try SignedNote(note.bytes.span)
        #expect(again.text == text)
        #expect(try again.verified(by: [neumann]).text.string == "first\n\n\nlast\n\n")
    }

    private var text: String { NoteFixtures.text }
    private var good: String { NoteFixtures.note(NoteFixtures.neumannLine) }
}

@Suite struct `A note signer` {
    @Test func `makes the published signature`() throws {
        let signer = try NoteFixtures.signer(goPrivateKey: NoteFixtures.neumannPrivateKey)
        #expect(signer.verifierKey.text == NoteFixtures.neumannKey)
        let seed = try #require(FixedBytes<32>(hex: NoteFixtures.neumannSeed))
        #expect(try NoteSigner(name: signer.verifierKey.name, seed: seed).verifierKey == signer.verifierKey)
        let text = try #require(NoteText(NoteFixtures.text))
        #expect(try signer.sign(text).line == NoteFixtures.neumannLine)
    }

    @Test func `refuses what could pass for a cosignature`() throws {
        let signer = try NoteFixtures.signer(goPrivateKey: NoteFixtures.neumannPrivateKey)
        for text in ["cosignature/v1\n", "cosignature/v1\ntime 1\nexample.com\n0\n"] {
            #expect(throws: SigningRefusal.looksLikeCosignature) { try signer.sign(try #require(NoteText(text))) }
        }
        #expect(try !signer.sign(try #require(NoteText("cosignature/v1.\n"))).signature.isEmpty)
    }
}

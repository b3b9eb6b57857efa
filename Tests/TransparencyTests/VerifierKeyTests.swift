import Testing
import Transparency

@Suite struct `A verifier key` {
    @Test(arguments: [
        NoteFixtures.neumannKey, NoteFixtures.enochKey,
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
        "witness.example/w1+cc9a7044+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ])
    func `is written as it was read`(text: String) throws {
        let key = try VerifierKey(text)
        #expect(key.text == text)
        #expect(text == "\(key.name)+\(key.keyID)+" + text.split(separator: "+", maxSplits: 2)[2])
        #expect(key.algorithm == (text.contains("+BBpc") ? .ed25519Cosignature : .ed25519))
        #expect(try VerifierKey(name: key.name, algorithm: key.algorithm, publicKey: key.publicKey) == key)
    }

    @Test func `is refused when any part of its text is left out`() {
        let text = Array(NoteFixtures.neumannKey.utf8)
        var refused = 0
        for start in text.indices {
            for end in start...text.count where end - start < text.count {
                #expect(throws: MalformedVerifierKey.self) {
                    try VerifierKey(String(decoding: text[start..<end], as: UTF8.self))
                }
                refused += 1
            }
        }
        #expect(refused == text.count * (text.count + 1) / 2 + text.count - 1)
    }

    @Test func `is refused when any byte is one higher`() {
        let text = Array(NoteFixtures.neumannKey.utf8)
        for offset in text.indices {
            var changed = text
            changed[offset] += 1
            #expect(throws: MalformedVerifierKey.self) {
                try VerifierKey(String(decoding: changed, as: UTF8.self))
            }
        }
    }

    @Test func `is refused with a reason`() throws {
        let longKey = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="
        #expect(throws: MalformedVerifierKey.syntax) { try VerifierKey(longKey) }
        // The same without the bits that its base64 has to spare, which Go's reader overlooks.
        let typedKey = try #require(PaddedBase64.decode(String(longKey.dropFirst(22)).replacing("EY==", with: "EQ==")))
        let longKeyID = Digest.sha256(of: (Array("PeterNeumann\n".utf8) + typedKey).span).hex.prefix(8)
        #expect(throws: MalformedVerifierKey.wrongKeyLength(36)) {
            try VerifierKey("PeterNeumann+\(longKeyID)+\(PaddedBase64.encode(typedKey.span))")
        }
        let unknown = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        #expect(throws: MalformedVerifierKey.unknownAlgorithm(0x65)) { try VerifierKey(unknown) }
        let found = try #require(KeyID(hex: "c74f20a4"))
        let computed = try #require(KeyID(hex: "c74f20a3"))
        #expect(throws: MalformedVerifierKey.wrongKeyID(found: found, computed: computed)) {
            try VerifierKey(NoteFixtures.neumannKey.replacing("c74f20a3", with: "c74f20a4"))
        }
        for bad in [
            NoteFixtures.neumannKey.replacing("c74f20a3", with: "C74F20A3"), NoteFixtures.neumannKey + "\n",
            " " + NoteFixtures.neumannKey, NoteFixtures.neumannKey.replacing("PeterNeumann", with: ""),
            NoteFixtures.neumannKey.replacing("PeterNeumann", with: "Peter Neumann"), "PeterNeumann+c74f20a3+",
        ] {
            #expect(throws: MalformedVerifierKey.syntax) { try VerifierKey(bad) }
        }
    }
}

@Suite struct `A note name` {
    @Test(arguments: ["example.com/study42", "PeterNeumann", "é", "a\u{7F}", "日本"])
    func `is any word`(text: String) {
        #expect(NoteName(text)?.text == text)
    }

    @Test(arguments: [
        "", " ", "a b", "a+b", "a\n", "\ta", "a\u{85}", "a\u{A0}", "a\u{2003}b", "\u{3000}", "a\u{0}", "a\u{1F}",
        "a\u{2028}",
    ])
    func `has no space, no plus and no control byte`(text: String) {
        #expect(NoteName(text) == nil)
    }

    @Test func `equals only the same bytes`() throws {
        let composed = try #require(NoteName("caf\u{E9}"))
        let decomposed = try #require(NoteName("cafe\u{301}"))
        #expect(composed.text == decomposed.text)
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
    }
}

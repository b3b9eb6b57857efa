import Testing
import Transparency

@Suite struct `A fixed byte string` {
    let digest = Digest.sha256(of: Array("abc".utf8).span)

    @Test func `hashes as FIPS 180 says`() {
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.emptyTree.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `is hashed the same in one piece and in many`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var hash = IncrementalDigest()
        for piece in stride(from: 0, to: 1000, by: 130) {
            hash.update(bytes.span.extracting(piece..<min(piece + 130, 1000)))
        }
        let early = hash
        hash.update([1].span)
        #expect(early.finalize() == Digest.sha256(of: bytes.span))
        #expect(hash.finalize() == Digest.sha256(of: (bytes + [1]).span))
    }

    @Test func `takes exactly its count of bytes`() {
        #expect(KeyID([1, 2, 3, 4])?.array == [1, 2, 3, 4])
        #expect(KeyID([1, 2, 3]) == nil)
        #expect(KeyID([1, 2, 3, 4, 5]) == nil)
        #expect(KeyID((1...4).map(UInt8.init).lazy.map { $0 })?[3] == 4)
        #expect(KeyID((1...5).map(UInt8.init).lazy.map { $0 }) == nil)
        #expect(Digest(repeating: 0xAB).hex == String(repeating: "ab", count: 32))
    }

    @Test func `differs and hashes apart in every bit`() {
        var seen: Set<Digest> = [digest]
        for bit in 0..<256 {
            #expect(digest.flipping(bit: bit) != digest)
            seen.insert(digest.flipping(bit: bit))
        }
        #expect(seen.count == 257)
        #expect(Set([KeyID([1, 2, 3, 4]), KeyID([1, 2, 3, 5])]).count == 2)
    }

    @Test func `reads lower-case hex only`() {
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == nil)
        #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
        #expect(Digest(hex: digest.hex + "00") == nil)
        for bad in ["0g", "0x", " 0", "0 ", "é", "-1", "+1", "0G", "/0", ":0", "`0"] {
            #expect(Hexadecimal.decode(bad.utf8.span) == nil, "\(bad)")
        }
        #expect(Hexadecimal.decode("".utf8.span) == [])
    }

    @Test func `reads and writes the base64 of RFC 4648 section 10`() {
        let vectors = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]
        for (count, text) in vectors.enumerated() {
            let plain = Array("foobar".utf8.prefix(count))
            #expect(PaddedBase64.encode(plain.span) == text)
            #expect(PaddedBase64.decode(text.utf8.span) == plain)
        }
        let all = (0...255).map { UInt8($0) }
        #expect(PaddedBase64.decode(PaddedBase64.encode(all.span).utf8.span) == all)
        #expect(PaddedBase64.encode([0xFB, 0xEF, 0xFF].span) == "++//")
    }

    @Test(arguments: [
        "Zg=", "Zg", "Z", "Z===", "====", "=", "Zh==", "Zm9=", "Zg==Zg==", "Zm=v", "Zg=a", "Zm9v\n", "Zm 9", "-_-_",
        "Zg==\n",
        "Zm9v=", "Zm9v====", "Zé8=",
    ])
    func `refuses base64 that nobody would write`(text: String) {
        let bytes = PaddedBase64.decode(text.utf8.span)
        #expect(bytes == nil)
    }

    @Test func `accepts exactly one spelling of each short base64`() {
        let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=".utf8)
        var accepted: Set<[UInt8]> = []
        var count = 0
        for first in characters {
            for second in characters {
                for ending in [[UInt8(ascii: "="), UInt8(ascii: "=")], [UInt8(ascii: "A"), UInt8(ascii: "=")]] {
                    guard let bytes = PaddedBase64.decode(([first, second] + ending).span) else { continue }
                    count += 1
                    accepted.insert(bytes)
                }
            }
        }
        // 256 texts of one byte; of two bytes those whose last character is "A": 64 times 64.
        #expect(count == 256 + 4096)
        #expect(accepted.count == count)
    }
}

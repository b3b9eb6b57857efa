import Testing
import Transparency

@Suite struct `An Ed25519 public key` {
    /// The y of the small-order points: 0, 1, -1, the two of order 8, and p and p + 1 for 0 and 1.
    static let ordinates = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ]

    static let lowOrder: [Ed25519PublicKey] = ordinates.compactMap { FixedBytes<32>(hex: $0) }.flatMap {
        [Ed25519PublicKey($0), Ed25519PublicKey($0.flipping(bit: 255))]
    }

    @Test(arguments: lowOrder) func `of small order is never enrolled`(key: Ed25519PublicKey) throws {
        #expect(key.isLowOrder)
        let name = try #require(NoteName("example.com/weak"))
        #expect(throws: MalformedVerifierKey.lowOrder) { try VerifierKey(name: name, publicKey: key) }
        #expect(throws: MalformedVerifierKey.lowOrder) {
            try VerifierKey(name: name, algorithm: .ed25519Cosignature, publicKey: key)
        }
    }

    @Test func `of small order is refused as text too`() throws {
        let typedKey: [UInt8] = [0x01, 0x01] + [UInt8](repeating: 0, count: 31)
        let keyID = Digest.sha256(of: (Array("weak\n".utf8) + typedKey).span).array.prefix(4)
        let text = "weak+\(Hexadecimal.encode(Array(keyID).span))+\(PaddedBase64.encode(typedKey.span))"
        #expect(throws: MalformedVerifierKey.lowOrder) { try VerifierKey(text) }
    }

    /// The reason for the rule: with S = 0 and R a small-order point, one message in eight at the least is "signed".
    @Test(arguments: lowOrder) func `of small order lets anybody sign`(key: Ed25519PublicKey) {
        let points = Self.lowOrder.map { $0.bytes.array + [UInt8](repeating: 0, count: 32) }
        let isForged = (0..<200).contains { number in
            points.contains { point in
                guard let signature = Ed25519Signature(point) else { return false }
                return key.verifies(signature, over: Array("message \(number)".utf8))
            }
        }
        #expect(isForged)
    }

    @Test func `of a signer is not of small order and cannot be forged that way`() throws {
        let name = try #require(NoteName("example.com"))
        for byte in 0..<UInt8(50) {
            let key = try NoteSigner(name: name, seed: FixedBytes(repeating: byte)).verifierKey.publicKey
            #expect(!key.isLowOrder)
            for point in Self.lowOrder {
                let signature = try #require(
                    Ed25519Signature(point.bytes.array + [UInt8](repeating: 0, count: 32)))
                #expect(!key.verifies(signature, over: [byte]))
            }
        }
    }

    /// RFC 8032 section 7.1, tests 1 to 3.
    @Test(arguments: [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155",
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da",
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac",
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ])
    func `verifies what RFC 8032 says`(publicKey: String, message: String, r: String, s: String) throws {
        let key = Ed25519PublicKey(try #require(FixedBytes<32>(hex: publicKey)))
        let bytes = try #require(Hexadecimal.decode(message))
        let signature = try #require(Ed25519Signature(hex: r + s))
        #expect(key.verifies(signature, over: bytes))
        #expect(!key.verifies(signature, over: bytes + [0]))
    }
}

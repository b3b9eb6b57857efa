import Testing
import Transparency

@Suite struct `A checkpoint` {
    static let emptyRoot = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    static let emptyText = "example.com/study42\n0\n\(emptyRoot)\n"
    let origin: NoteName

    init() throws {
        origin = try #require(NoteName("example.com/study42"))
    }

    @Test func `of the specification is read and written`() throws {
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let checkpoint = try Checkpoint(try #require(NoteText(text)))
        #expect(checkpoint.origin.text == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.root.base64 == "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")
        #expect(checkpoint.text.string == text)
        #expect(checkpoint.extensionLines.isEmpty)
    }

    @Test func `of an empty tree, signed with the extra vector's key, gives its published line`() throws {
        let seed = try #require(FixedBytes<32>(hex: NoteFixtures.neumannSeed))
        let signer = try NoteSigner(name: origin, seed: seed)
        #expect(
            signer.verifierKey.text
                == "example.com/study42+4d26b8c8+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
        let checkpoint = try Checkpoint(origin: origin, size: 0, root: .emptyTree)
        #expect(checkpoint.text.string == Self.emptyText)
        let note = try checkpoint.signed(by: [signer])
        let payload =
            "TSa4yAvLfb9Q3UAADXjMTTM9VCaTuPkl6Jk8tY/5rYeQXHh4E8kJN9nn1PUDy32UI4mUO9zP/l8d7KD07II63+gj+AQ="
        #expect(String(decoding: note.bytes, as: UTF8.self) == "\(Self.emptyText)\n— example.com/study42 \(payload)\n")
        let verified = try VerifiedCheckpoint(try note.verified(by: [signer.verifierKey]))
        #expect(verified.checkpoint == checkpoint)
        #expect(verified.note.signers == [signer.verifierKey])
    }

    @Test func `is signed by several, one line each`() throws {
        let ledger = try NoteSigner(name: origin, seed: FixedBytes(repeating: 1))
        let actorName = try #require(NoteName("example.com/study42/mlee"))
        let actor = try NoteSigner(name: actorName, seed: FixedBytes(repeating: 2))
        let checkpoint = try Checkpoint(origin: origin, size: 3, root: numberedLeaf(3))
        let note = try checkpoint.signed(by: [ledger, actor])
        #expect(note.signatures.map { $0.name } == [origin, actorName])
        #expect(note.signatures.map { $0.keyID } == [ledger.verifierKey.keyID, actor.verifierKey.keyID])
        let keys = [actor.verifierKey, ledger.verifierKey]
        #expect(try SignedNote(note.bytes.span).verified(by: keys).signers == keys.reversed())
        #expect(throws: CheckpointSigningRefusal.signerCount(0)) { try checkpoint.signed(by: []) }
    }

    @Test func `keeps extension lines it reads, and never signs them`() throws {
        let text = try #require(NoteText(Self.emptyText + "one\ntwo words\n"))
        let checkpoint = try Checkpoint(text)
        #expect(checkpoint.extensionLines == ["one", "two words"])
        #expect(checkpoint.text == text)
        #expect(checkpoint != (try Checkpoint(origin: origin, size: 0, root: .emptyTree)))
        let signer = try NoteSigner(name: origin, seed: FixedBytes(repeating: 1))
        #expect(throws: CheckpointSigningRefusal.extensionLines) { try checkpoint.signed(by: [signer]) }
    }

    @Test(
        arguments: [
            ("\n", .tooFewLines), ("example.com\n", .tooFewLines), ("example.com\n0\n", .tooFewLines),
            ("\n0\n\(emptyRoot)\n", .origin), ("go.sum database tree\n0\n\(emptyRoot)\n", .origin),
            ("a+b\n0\n\(emptyRoot)\n", .origin), ("cosignature/v1\n0\n\(emptyRoot)\n", .origin),
            ("a\n\n\(emptyRoot)\n", .size), ("a\n00\n\(emptyRoot)\n", .size), ("a\n01\n\(emptyRoot)\n", .size),
            ("a\n+1\n\(emptyRoot)\n", .size), ("a\n-1\n\(emptyRoot)\n", .size), ("a\n1 \n\(emptyRoot)\n", .size),
            ("a\n0x1\n\(emptyRoot)\n", .size), ("a\n9223372036854775808\n\(emptyRoot)\n", .size),
            ("a\n18446744073709551616\n\(emptyRoot)\n", .size), ("a\n1\n\(emptyRoot.dropLast())\n", .root),
            ("a\n1\n\n", .root), ("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", .root),
            ("a\n1\n\(emptyRoot)\n\n", .emptyExtensionLine(0)),
            ("a\n1\n\(emptyRoot)\nx\n\ny\n", .emptyExtensionLine(1)),
            ("a\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", nil),
        ] as [(String, MalformedCheckpoint?)])
    func `is not read from what no writer would have written`(text: String, reason: MalformedCheckpoint?) throws {
        let text = try #require(NoteText(text))
        let error = #expect(throws: MalformedCheckpoint.self) { try Checkpoint(text) }
        if let reason { #expect(error == reason) }
    }

    @Test func `has the largest size that others can read`() throws {
        let largest = try Checkpoint(origin: origin, size: UInt64(Int64.max), root: numberedLeaf(0))
        #expect(try Checkpoint(largest.text) == largest)
        #expect(throws: MalformedCheckpoint.size) {
            try Checkpoint(origin: origin, size: 1 << 63, root: numberedLeaf(0))
        }
        let cosignatureName = try #require(NoteName("cosignature/v1"))
        #expect(throws: MalformedCheckpoint.origin) {
            try Checkpoint(origin: cosignatureName, size: 1, root: numberedLeaf(0))
        }
        #expect(throws: MalformedCheckpoint.emptyTreeWithRoot(numberedLeaf(0))) {
            try Checkpoint(origin: origin, size: 0, root: numberedLeaf(0))
        }
    }
}

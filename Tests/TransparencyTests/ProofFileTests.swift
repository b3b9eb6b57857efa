import Testing
import Transparency

@Suite struct `A proof file` {
    let signer: NoteSigner
    let origin: NoteName
    let leaves = (0..<13).map(numberedLeaf)
    let file: ProofFile

    init() throws {
        origin = try #require(NoteName("example.com/study42"))
        signer = try NoteSigner(name: origin, seed: FixedBytes(repeating: 9))
        file = try Self.makeFile(index: 6, leaves: leaves, signer: signer, extra: Array("extra".utf8))
    }

    private static func makeFile(
        index: UInt64, leaves: [Digest], signer: NoteSigner, extra: [UInt8]? = nil
    ) throws -> ProofFile {
        let stored = StoredTree(leaves)
        let checkpoint = try Checkpoint(
            origin: signer.verifierKey.name, size: UInt64(leaves.count), root: stored.frontier.root)
        let proof = try #require(
            try InclusionProof(leafIndex: index, treeSize: checkpoint.size, reading: stored.node))
        return try ProofFile(
            index: index, path: proof.path, note: try checkpoint.signed(by: [signer]), extra: extra)
    }

    @Test func `looks as the specification draws it`() throws {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "c2sp.org/tlog-proof@v1")
        #expect(lines[1] == "extra ZXh0cmE=")
        #expect(lines[2] == "index 6")
        #expect(lines[3] == numberedLeaf(7).base64)
        #expect(lines[4] == Digest.node(numberedLeaf(4), numberedLeaf(5)).base64)
        #expect(lines[7] == "")
        #expect(lines[8] == "example.com/study42")
        #expect(lines[9] == "13")
        #expect(lines.count == 14 && lines[13] == "")
    }

    @Test func `is written as it was read, and verifies alone`() throws {
        for size in 1...13 {
            for index in 0..<size {
                let made = try Self.makeFile(
                    index: UInt64(index), leaves: Array(leaves[..<size]), signer: signer)
                let read = try ProofFile(made.bytes.span)
                #expect(read == made)
                #expect(read.bytes == made.bytes)
                let verified = try read.verified(
                    leaf: leaves[index], origin: origin, logKey: signer.verifierKey)
                #expect(verified.checkpoint.size == UInt64(size))
            }
        }
        #expect(try ProofFile(file.bytes.span).extra == Array("extra".utf8))
    }

    @Test func `is rejected for another leaf, log or key`() throws {
        let key = signer.verifierKey
        #expect(throws: ProofFileRejection.self) {
            try file.verified(leaf: leaves[7], origin: origin, logKey: key)
        }
        let other = try #require(NoteName("example.com/study43"))
        #expect(throws: ProofFileRejection.foreignOrigin(origin)) {
            try file.verified(leaf: leaves[6], origin: other, logKey: key)
        }
        let stranger = try NoteSigner(name: origin, seed: FixedBytes(repeating: 8))
        #expect(throws: ProofFileRejection.note(.noKnownSignature)) {
            try file.verified(leaf: leaves[6], origin: origin, logKey: stranger.verifierKey)
        }
        #expect(throws: ProofFileRejection.notSignedByLog) {
            try file.verified(leaf: leaves[6], origin: origin, logKey: stranger.verifierKey, otherKeys: [key])
        }
    }

    @Test func `verifies no more when any bit but those of the extra data is turned`() throws {
        let bytes = file.bytes
        let extra =
            Array("c2sp.org/tlog-proof@v1\n".utf8).count..<Array("c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\n".utf8).count
        var (rejected, tried) = (0, 0)
        for offset in bytes.indices where !extra.contains(offset) {
            for bit in 0..<8 {
                var changed = bytes
                changed[offset] ^= 1 << bit
                tried += 1
                do {
                    _ = try ProofFile(changed.span).verified(
                        leaf: leaves[6], origin: origin, logKey: signer.verifierKey)
                } catch { rejected += 1 }
            }
        }
        #expect(tried == (bytes.count - extra.count) * 8)
        #expect(rejected == tried)
    }

    @Test func `is not read when cut off anywhere`() throws {
        let bytes = file.bytes
        for count in bytes.indices {
            #expect(throws: MalformedProofFile.self) { try ProofFile(bytes.span.extracting(0..<count)) }
        }
    }

    @Test func `is not read from what no writer would have written`() throws {
        let good = String(decoding: file.bytes, as: UTF8.self)
        let malformed: [(String, MalformedProofFile)] = [
            (good.replacing("@v1", with: "@v2"), .header), ("\n" + good, .header),
            (good.replacing("extra ZXh0cmE=", with: "extra ZXh0cmE"), .extra),
            (good.replacing("extra ZXh0cmE=", with: "extra"), .index),
            (good.replacing("index 6", with: "index 06"), .index),
            (good.replacing("index 6", with: "index  6"), .index),
            (good.replacing("index 6", with: "index 9223372036854775808"), .index),
            (good.replacing("index 6\n", with: ""), .index),
            (good.replacing(numberedLeaf(7).base64, with: numberedLeaf(7).hex), .hash(0)),
            (good.replacing("index 6\n", with: "index 6\n" + hashes(60)), .hash(63)),
            (good.replacing("\n\nexample.com/study42\n", with: "\nexample.com/study42\n"), .hash(4)),
            (good.replacing("\n\nexample.com/study42\n", with: "\n\n"), .checkpoint(.tooFewLines)),
            (good + "\n", .note(.noSignatures)), (good + "x\n", .note(.signatureLine(1))),
        ]
        for (text, reason) in malformed {
            #expect(throws: reason, "\(text)") { try ProofFile(Array(text.utf8).span) }
        }
    }

    private func hashes(_ count: Int) -> String {
        String(repeating: numberedLeaf(0).base64 + "\n", count: count)
    }
}

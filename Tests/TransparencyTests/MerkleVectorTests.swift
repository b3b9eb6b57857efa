import Foundation
import Testing
import Transparency

/// The proof vectors of transparency-dev/merkle (Apache-2.0), valid and mutated.
@Suite(.enabled(if: PublishedVectors.exist(at: PublishedVectors.proofs), "vectors of transparency-dev/merkle absent"))
struct `The vectors of transparency-dev slash merkle` {
    @Test func `for inclusion give 98 of 98 the published verdict`() throws {
        var verdicts: [Bool] = []
        let vectors = try PublishedVectors.objects(below: PublishedVectors.proofs.appending(path: "inclusion"))
        for (name, fields) in vectors {
            let holds = holdsInclusion(fields)
            #expect(holds == !(try #require(fields["wantErr"] as? Bool)), "\(name)")
            verdicts.append(holds)
        }
        #expect(verdicts.count == 98)
        #expect(verdicts.count { $0 } == 6)
    }

    @Test func `for consistency give 98 of 98 the published verdict`() throws {
        var verdicts: [Bool] = []
        let vectors = try PublishedVectors.objects(below: PublishedVectors.proofs.appending(path: "consistency"))
        for (name, fields) in vectors {
            let holds = holdsConsistency(fields)
            #expect(holds == !(try #require(fields["wantErr"] as? Bool)), "\(name)")
            verdicts.append(holds)
        }
        #expect(verdicts.count == 98)
        #expect(verdicts.count { $0 } == 6)
    }

    private func holdsInclusion(_ fields: [String: Any]) -> Bool {
        guard
            let index = number(fields["leafIdx"]), let size = number(fields["treeSize"]),
            let leaf = digest(fields["leafHash"]), let root = root(fields["root"]),
            let path = path(fields["proof"])
        else { return false }
        let proof = InclusionProof(leafIndex: index, treeSize: size, path: path)
        return (try? proof.verify(leaf: leaf, root: root)) != nil
    }

    private func holdsConsistency(_ fields: [String: Any]) -> Bool {
        guard
            let old = number(fields["size1"]), let new = number(fields["size2"]),
            let oldRoot = root(fields["root1"]), let newRoot = root(fields["root2"]),
            let path = path(fields["proof"])
        else { return false }
        let proof = ConsistencyProof(oldSize: old, newSize: new, path: path)
        return (try? proof.verify(oldRoot: oldRoot, newRoot: newRoot)) != nil
    }

    private func number(_ value: Any?) -> UInt64? { (value as? NSNumber)?.uint64Value }

    private func digest(_ value: Any?) -> Digest? { (value as? String).flatMap { Digest(base64: $0) } }

    /// A root, which in some vectors is a word such as "don't care 1" in place of 32 bytes.
    ///
    /// Those are only ever compared, so a digest of the word does as well.
    private func root(_ value: Any?) -> Digest? {
        guard let bytes = (value as? String).flatMap({ PaddedBase64.decode($0.utf8.span) }) else { return nil }
        return Digest(bytes) ?? Digest.sha256(of: bytes.span)
    }

    /// `null` is the empty path; a hash of another length makes the whole path unreadable.
    private func path(_ value: Any?) -> [Digest]? {
        guard let texts = value as? [String] else { return [] }
        let digests = texts.compactMap { Digest(base64: $0) }
        return digests.count == texts.count ? digests : nil
    }
}

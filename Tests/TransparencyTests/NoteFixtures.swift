import Testing
import Transparency

/// The notes and keys of golang.org/x/mod/sumdb/note and of c2sp.org/signed-note.
enum NoteFixtures {
    static let text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    static let neumannKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let neumannPrivateKey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let neumannSeed = "810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5c7283173"
    static let neumannLine =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
    static let enochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    static let enochLine =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ="

    static func note(_ lines: String...) -> String {
        text + "\n" + lines.map { $0 + "\n" }.joined()
    }

    /// A signer from the private key text of Go's tools: `PRIVATE+KEY+<name>+<key ID>+<base64 of 0x01 || seed>`.
    static func signer(goPrivateKey text: String) throws -> NoteSigner {
        let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        try #require(parts.count == 5 && parts[0] == "PRIVATE" && parts[1] == "KEY")
        let typedSeed = try #require(PaddedBase64.decode(parts[4]))
        try #require(typedSeed.first == 0x01)
        let signer = try NoteSigner(
            name: try #require(NoteName(parts[2])), seed: try #require(FixedBytes<32>(typedSeed.dropFirst())))
        try #require(signer.verifierKey.keyID.hex == parts[3])
        return signer
    }
}

/// Reads a note from text.
func parseNote(_ text: String) throws(MalformedNote) -> SignedNote {
    try SignedNote(Array(text.utf8).span)
}

import Foundation
import Testing
import Transparency

/// Whether other people's programs believe our signatures.
@Suite(.enabled(if: OpenSSLProgram.isInstalled, "openssl is not installed")) struct `OpenSSL` {
    @Test func `verifies our signature of a checkpoint, and no other`() throws {
        let origin = try #require(NoteName("example.com/study42"))
        let signer = try NoteSigner(name: origin, seed: FixedBytes(repeating: 5))
        let checkpoint = try Checkpoint(origin: origin, size: 12, root: numberedLeaf(12))
        let note = try checkpoint.signed(by: [signer])
        let signature = try #require(note.signatures.first?.signature)
        let key = signer.verifierKey.publicKey
        #expect(try OpenSSLProgram.verifies(signature, over: note.text.bytes, by: key))
        #expect(try !OpenSSLProgram.verifies(signature, over: note.text.bytes.dropLast(), by: key))
        let other = try NoteSigner(name: origin, seed: FixedBytes(repeating: 6)).verifierKey.publicKey
        #expect(try !OpenSSLProgram.verifies(signature, over: note.text.bytes, by: other))
    }

    @Test func `hashes leaves and nodes as we do`() throws {
        let entry = Array("an event".utf8)
        let leaf = Digest.leaf(of: entry.span)
        #expect(try OpenSSLProgram.sha256(of: [0x00] + entry) == leaf.hex)
        #expect(try OpenSSLProgram.sha256(of: [0x01] + leaf.array + leaf.array) == Digest.node(leaf, leaf).hex)
    }
}

private enum OpenSSLProgram {
    static let program: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { URL(filePath: String($0)).appending(path: "openssl") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }

    static var isInstalled: Bool { program != nil }

    static func verifies(_ signature: [UInt8], over message: [UInt8], by key: Ed25519PublicKey) throws -> Bool {
        // SubjectPublicKeyInfo of Ed25519, RFC 8410 section 4.
        let der: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00] + key.bytes.array
        let pem = "-----BEGIN PUBLIC KEY-----\n\(PaddedBase64.encode(der.span))\n-----END PUBLIC KEY-----\n"
        let answer = try run(
            ["pkeyutl", "-verify", "-pubin", "-inkey", "key", "-rawin", "-in", "message", "-sigfile", "signature"],
            files: ["key": Array(pem.utf8), "message": message, "signature": signature])
        return answer.status == 0 && answer.output.contains("Verified Successfully")
    }

    static func sha256(of bytes: [UInt8]) throws -> String {
        String(try run(["dgst", "-sha256", "-r", "bytes"], files: ["bytes": bytes]).output.prefix(64))
    }

    private static func run(
        _ arguments: [String], files: [String: [UInt8]]
    ) throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "transparency-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

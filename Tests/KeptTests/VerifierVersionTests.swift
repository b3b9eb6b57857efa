import FoundationEssentials
import Testing

@testable import kept

/// The Python verifier knows pages of the program of one version.
@Suite struct `The Python verifier` {
    @Test func `knows the tables and the list for programs of this version`() throws {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try #require(FileManager.default.contents(atPath: "/\(folder)/tools/verify.py"))
        #expect(String(decoding: bytes, as: UTF8.self).contains("\nMADE_BY = \"\(Program.app)\"\n"))
    }
}

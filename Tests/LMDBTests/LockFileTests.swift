import FoundationEssentials
import Glibc
import Testing

@testable import LMDB

@Suite struct `A lock file` {
    @Test(arguments: ["symbolic link", "hard link", "link to nothing", "directory", "pipe"])
    func `that is no plain file is refused before anything is written into what it leads to`(what: String) throws {
        let directory = try TemporaryDirectory()
        do { withExtendedLifetime(try Environment.open(path: directory.path, options: .init(create: true))) {} }
        let (lock, key) = (directory.path + "/lock.mdb", directory.path + "/somebody.key")
        try Data("a person's key".utf8).write(to: URL(filePath: key))
        try FileManager.default.removeItem(atPath: lock)
        switch what {
        case "symbolic link": try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: key)
        case "hard link": try FileManager.default.linkItem(atPath: key, toPath: lock)
        case "link to nothing": try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: "gone")
        case "directory": try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
        default: #expect(unsafe mkfifo(lock, 0o600) == 0)
        }
        let error = #expect(throws: LMDBError.self) {
            withExtendedLifetime(try Environment.open(path: directory.path)) {}
        }
        #expect(error?.code == .lockFile)
        #expect(try Data(contentsOf: URL(filePath: key)) == Data("a person's key".utf8))
    }

    @Test func `that was removed while it was held is noticed before anything is written`() throws {
        let directory = try TemporaryDirectory()
        let environment = try Environment.open(path: directory.path, options: .init(create: true))
        try FileManager.default.removeItem(atPath: directory.path + "/lock.mdb")
        let error = #expect(throws: LMDBError.self) { try environment.beginWrite().commit() }
        #expect(error?.code == .replaced)
    }
}

import FoundationEssentials
import Glibc
import Testing

@testable import LMDB

@Suite struct `The file of a store` {
    @Test func `is closed in programs that this one starts, and is no standard stream`() throws {
        let directory = try TemporaryDirectory()
        let environment = try Environment.open(path: directory.path, options: .init(create: true))
        var open: [String: Int32] = [:]
        for number in Int32(0)..<256 {
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
            guard let target, target.hasPrefix(directory.path) else { continue }
            open["\(number) \(target)"] = fcntl(number, F_GETFD)
            #expect(number > 2)
        }
        #expect(open.count >= 2 && open.values.allSatisfy { $0 & FD_CLOEXEC != 0 }, "\(open)")
        withExtendedLifetime(environment) {}
    }

    @Test func `with two names, or whose name is a link, takes no write and gives its lock back`() throws {
        let directory = try TemporaryDirectory()
        let environment = try Environment.open(path: directory.path, options: .init(create: true))
        let (file, other) = (directory.path + "/data.mdb", directory.path + "/other.mdb")
        try FileManager.default.linkItem(atPath: file, toPath: other)
        #expect(refusalOfWrite(environment) == .otherNames(2))
        // Refused, and not left waiting for itself.
        #expect(refusalOfWrite(environment) == .otherNames(2))
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: other)
        #expect(refusalOfWrite(environment) == .otherNames(0))
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.moveItem(atPath: other, toPath: file)
        try environment.beginWrite().commit()
    }

    @Test func `is called full where the disk is, and failing where it is not`() {
        let (failed, other) = (LMDBError(.errno(EIO), from: "test"), LMDBError(.badTransaction, from: "test"))
        #expect(StoreDescriptor.explained(failed, blocks: 4_096, free: 0).code == .diskFull)
        #expect(StoreDescriptor.explained(failed, blocks: 4_096, free: 4_000).code == .errno(EIO))
        #expect(StoreDescriptor.explained(other, blocks: 4_096, free: 0).code == .badTransaction)
        // A file system that says nothing of its room.
        #expect(StoreDescriptor.explained(failed, blocks: 0, free: 0).code == .errno(EIO))
    }

    private func refusalOfWrite(_ environment: borrowing Environment) -> LMDBError.Code? {
        do throws(LMDBError) {
            _ = try environment.beginWrite()
            return nil
        } catch { return error.code }
    }
}

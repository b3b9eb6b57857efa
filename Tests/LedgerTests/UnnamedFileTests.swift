import FoundationEssentials
import Testing

@testable import Ledger

@Suite struct `A file that has no name` {
    @Test func `gives back what was added, wherever it begins, before and after it was written`() throws {
        let file = try UnnamedFile()
        var places: [(offset: Int64, bytes: [UInt8])] = []
        for number in 0..<3_000 {
            let bytes = [UInt8](repeating: UInt8(number % 251), count: number % 400)
            places.append((try file.append(bytes), bytes))
            if number % 500 == 0 { #expect(try file.read(at: places[number].offset, count: bytes.count) == bytes) }
        }
        for place in places { #expect(try file.read(at: place.offset, count: place.bytes.count) == place.bytes) }
        #expect(file.length == Int64(places.reduce(0) { $0 + $1.bytes.count }))
        #expect(throws: (any Error).self) { try file.read(at: file.length - 1, count: 2) }
    }

    @Test func `stands in no folder while it is open`() throws {
        let file = try UnnamedFile()
        _ = try file.append(Array("P014".utf8))
        #expect(try file.read(at: 0, count: 4) == Array("P014".utf8))
        let own = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
        }.filter { $0.contains("/kept-") && $0.hasSuffix(" (deleted)") }
        #expect(!own.isEmpty)
    }
}

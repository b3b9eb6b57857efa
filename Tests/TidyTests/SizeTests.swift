import LedgerTesting
import Testing

@Suite struct `Every Swift file` {
    @Test func `has at most 400 lines`() {
        let long = Repository.swift.filter { $0.lines.count > 400 }.map { "\($0.path): \($0.lines.count) lines" }
        #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
    }

    @Test func `has lines of at most 120 characters`() {
        let long = Repository.swift.flatMap { file in
            file.lines.enumerated().filter { $0.element.count > 120 }.map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
    }

    @Test func `has functions of fewer than 50 lines`() {
        let long = Repository.swift.flatMap { file in
            FunctionLengths(SwiftCode(file)).functions.filter { $0.length >= 50 }
                .map { "\(file.path):\($0.line): \($0.length) lines" }
        }
        #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
    }

    @Test func `is one of files whose median is under 110 lines`() {
        let sizes = Repository.sources.map(\.lines.count).sorted()
        #expect(sizes[sizes.count / 2] < 110)
    }

    @Test func `is counted right: a function of four lines has four`() throws {
        let file = try #require(Repository.swift.first { $0.name == "FloorDivision.swift" })
        #expect(FunctionLengths(SwiftCode(file)).functions.map(\.length) == [4])
    }
}

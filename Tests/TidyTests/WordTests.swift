import Foundation
import Testing

@Suite struct `No file` {
    @Test func `is named after nothing it holds`() {
        let drawers = ["utils", "util", "helper", "helpers", "manager", "common", "misc"]
        let found = Repository.swift.filter { file in
            let name = file.name.dropLast(".swift".count).lowercased()
            return drawers.contains { name.hasSuffix($0) }
        }
        #expect(found.isEmpty, "\(found.map(\.path))")
    }

    @Test func `is unfinished by its own word`() {
        // Spelt in two, so that this file is not one of them.
        let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
        let found = Repository.everything.flatMap { file in
            file.lines.enumerated().filter { line in
                line.element.split { !$0.isLetter }.contains { words.contains(String($0)) }
            }.map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func `of Exchange names the built-in study: its datasets are named by the protocol`() {
        let words = ["ketamin", "fibromyalg", "nct0", "midazolam"]
        let found = Repository.sources.filter { $0.room == "Exchange" }.flatMap { file in
            file.lines.enumerated().filter { line in words.contains { line.element.lowercased().contains($0) } }
                .map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func `makes markup of a text past the escaping`() {
        // Spelt in two, so that this file is not one of them.
        let call = "HTML(" + "stringLiteral:"
        let found = Repository.swift.filter { $0.text.contains(call) }
        #expect(found.isEmpty, "\(found.map(\.path))")
    }

    @Test func `names a path of one machine`() throws {
        // Spelt in two, so that this file is not one of them.
        let accounts = ["ho" + "me", "Us" + "ers"].joined(separator: "|")
        let folders = ["ro" + "ot", "wo" + "rk", "priv" + "ate/var"].joined(separator: "|")
        let path = try Regex("(?:^|[^A-Za-z0-9._)}-])/(?:(?:\(accounts))/[^/\\s\"]+|\(folders))/")
        let found = Repository.everything.flatMap { file in
            file.lines.enumerated().filter { $0.element.contains(path) }.map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func `shouts`() {
        let found = Repository.pages.filter { page in
            var isCode = false
            return page.lines.contains { line in
                if line.hasPrefix("```") { isCode.toggle() }
                return !isCode
                    && line.split(separator: "`").enumerated().contains { part in
                        part.offset % 2 == 0
                            && part.element.ranges(of: "! ").count + (part.element.hasSuffix("!") ? 1 : 0) > 0
                    }
            }
        }
        #expect(found.isEmpty, "\(found.map(\.path))")
    }
}

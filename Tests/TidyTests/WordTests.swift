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

    @Test func `names a path of one machine`() {
        let roots = ["ho" + "me", "Us" + "ers", "ro" + "ot", "wo" + "rk", "priv" + "ate/var"].map { "/\($0)/" }
        let found = Repository.everything.flatMap { file in
            file.lines.enumerated().filter { line in
                roots.contains { root in
                    line.element.ranges(of: root).contains { range in
                        range.lowerBound == line.element.startIndex
                            || !Self.isPathCharacter(line.element[line.element.index(before: range.lowerBound)])
                    }
                }
            }.map { "\(file.path):\($0.offset + 1)" }
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

    private static func isPathCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "." || character == "_" || character == "-"
            || character == ")" || character == "}"
    }
}

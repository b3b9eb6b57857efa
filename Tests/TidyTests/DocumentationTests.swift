import LedgerTesting
import Testing

@Suite struct `Every public declaration` {
    /// What fulfils a requirement whose meaning stands at its protocol, and initialisers that take the fields.
    private static let explained = ["init", "func code", "static let traits", "var mentions"]

    @Test func `has a doc comment, or is explained where its requirement stands`() {
        let bare = Repository.sources.flatMap { file in
            file.lines.indices.filter { Self.isBare($0, file.lines) }.map {
                "\(file.path):\($0 + 1): \(file.lines[$0])"
            }
        }
        #expect(bare.isEmpty, "\(bare.joined(separator: "\n"))")
    }

    @Test func `is not explained by words that say nothing`() {
        let said = [
            "All fields blank.", "Walks all fields in canonical order.", "Creates the payload from its fields.",
            "Creates the input.",
        ]
        let empty = Repository.sources.flatMap { file in
            file.lines.enumerated().filter { line in said.contains { line.element.hasSuffix("/// " + $0) } }
                .map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(empty.isEmpty, "\(empty.joined(separator: "\n"))")
    }

    private static func isBare(_ place: Int, _ lines: [Substring]) -> Bool {
        let line = lines[place].drop { $0 == " " }
        guard line.hasPrefix("public "), !line.hasPrefix("public import") else { return false }
        let words = line.dropFirst("public ".count)
        guard !explained.contains(where: { words.hasPrefix($0) || words.hasPrefix("mutating " + $0) }) else {
            return false
        }
        var above = place - 1
        while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        return above < 0 || !lines[above].drop { $0 == " " }.hasPrefix("///")
    }
}

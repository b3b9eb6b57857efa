/// The functions of a file and how many lines each takes, from its first line to its closing brace.
///
/// A function is found by `func`, `init`, `deinit` or `subscript` at the start of a declaration; its body by counting
/// braces. A line that is one case of a switch over a closed list (`case .a: b`) is a row of a table, not counted.
struct FunctionLengths {
    /// One function: the line where it starts, from 1, and its length.
    struct Function { var line: Int, length: Int }

    private(set) var functions: [Function] = []

    init(_ code: SwiftCode) {
        for index in code.lines.indices where Self.startsFunction(code.lines[index]) {
            guard let end = Self.end(of: index, in: code.lines) else { continue }
            let rows = code.lines[index...end].count { Self.isTableRow($0) }
            functions.append(Function(line: index + 1, length: end - index + 1 - rows))
        }
    }

    private static let modifiers: Set<Substring> = [
        "public", "private", "fileprivate", "internal", "package", "static", "mutating", "consuming", "borrowing",
        "nonisolated", "override", "final", "class", "convenience", "required", "isolated", "indirect",
    ]
    private static let starts: Set<Substring> = ["func", "init", "deinit", "subscript"]

    private static func startsFunction(_ line: Substring) -> Bool {
        let trimmed = line.drop { $0 == " " }
        guard let first = trimmed.first, first.isLetter || first == "@" else { return false }
        let words = SwiftCode.words(trimmed.first == "@" ? trimmed.drop { $0 != " " } : trimmed)
        guard let word = words.first(where: { !modifiers.contains($0) }) else { return false }
        return starts.contains(word)
    }

    /// The line of the brace that closes the body; `nil` for a requirement without one.
    private static func end(of start: Int, in lines: [Substring]) -> Int? {
        var parentheses = 0
        var braces = 0
        for index in start..<lines.count {
            for character in lines[index] {
                switch character {
                case "(", "[": parentheses += 1
                case ")", "]": parentheses -= 1
                case "{": braces += 1
                case "}":
                    braces -= 1
                    if braces == 0 { return index }
                    if braces < 0 { return nil }
                default: break
                }
            }
            if braces == 0, parentheses == 0, !continues(lines, after: index) { return nil }
        }
        return nil
    }

    private static func continues(_ lines: [Substring], after index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        let next = lines[index + 1].drop { $0 == " " }
        return ["->", "where", "throws", "async", "{", ")"].contains { next.hasPrefix($0) }
    }

    private static func isTableRow(_ line: Substring) -> Bool {
        let trimmed = line.drop { $0 == " " }
        guard trimmed.hasPrefix("case "), let colon = trimmed.lastIndex(of: ":") else { return false }
        return trimmed[trimmed.index(after: colon)...].contains { $0 != " " }
    }
}

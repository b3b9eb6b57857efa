/// Swift text in which comments, string literals and raw names are blanked, so that words and braces can be counted.
///
/// Good enough for this repository: no block comments, no regular expression literals.
struct SwiftCode {
    /// The lines, of the same number as the file's.
    let lines: [Substring]

    init(_ file: TextFile) {
        var blanking = Blanking(Array(file.text.utf8))
        blanking.run()
        lines = String(decoding: blanking.output, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
    }

    /// The words of a line.
    static func words(_ line: Substring) -> [Substring] {
        line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }
}

/// Goes through the bytes once, and writes a space for everything that is not code.
private struct Blanking {
    let input: [UInt8]
    var output: [UInt8] = []
    var position = 0

    init(_ input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count)
    }

    mutating func run() {
        while position < input.count { step() }
    }

    private mutating func step() {
        if looking(at: "//") {
            while position < input.count, input[position] != 0x0A { blank() }
        } else if let hashes = stringStart() {
            string(hashes: hashes)
        } else if input[position] == UInt8(ascii: "`") {
            blank()
            while position < input.count, input[position] != UInt8(ascii: "`") { blank() }
            if position < input.count { blank() }
        } else {
            output.append(input[position])
            position += 1
        }
    }

    private func looking(at text: String, from start: Int? = nil) -> Bool {
        let begin = start ?? position
        return input[begin...].starts(with: text.utf8)
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where position < input.count {
            output.append(input[position] == 0x0A ? 0x0A : 0x20)
            position += 1
        }
    }

    /// How many `#` stand before a string that starts here.
    private func stringStart() -> Int? {
        var hashes = 0
        while position + hashes < input.count, input[position + hashes] == UInt8(ascii: "#") { hashes += 1 }
        guard position + hashes < input.count, input[position + hashes] == UInt8(ascii: "\"") else { return nil }
        return hashes
    }

    private mutating func string(hashes: Int) {
        let marks = String(repeating: "#", count: hashes)
        blank(hashes)
        let quote = looking(at: "\"\"\"") ? "\"\"\"" : "\""
        blank(quote.utf8.count)
        while position < input.count {
            if looking(at: "\\" + marks + "(") {
                blank(hashes + 2)
                interpolation()
            } else if looking(at: "\\" + marks) {
                blank(hashes + 2)
            } else if looking(at: quote + marks) {
                blank(quote.utf8.count + hashes)
                return
            } else {
                blank()
            }
        }
    }

    private mutating func interpolation() {
        var depth = 1
        while position < input.count, depth > 0 {
            if let hashes = stringStart() {
                string(hashes: hashes)
                continue
            }
            if input[position] == UInt8(ascii: "(") { depth += 1 }
            if input[position] == UInt8(ascii: ")") { depth -= 1 }
            blank()
        }
    }
}

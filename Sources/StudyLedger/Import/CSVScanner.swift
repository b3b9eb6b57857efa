/// Reads one row after the other of a table in RFC 4180's form.
struct CSVScanner {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var number = 0

    init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The next row, or `nil` at the end.
    mutating func next() -> CSVTable.Row? {
        guard position < bytes.count else { return nil }
        number += 1
        var row = CSVTable.Row(number: number, fields: [], problem: nil)
        while true {
            let (field, problem) = position < bytes.count && bytes[position] == Self.quote ? quoted() : plain()
            row.fields.append(field)
            if let problem {
                row.problem = problem
                skipLine()
                return row
            }
            guard position < bytes.count else { return row }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == Self.carriageReturn { position += 1 }
            return row
        }
    }

    private mutating func plain() -> (String, String?) {
        let start = position
        while position < bytes.count, !isEnd(position) {
            if bytes[position] == Self.quote { return ("", "a quotation mark inside a field without quotation marks") }
            position += 1
        }
        return (String(decoding: bytes[start..<position], as: UTF8.self), nil)
    }

    private mutating func quoted() -> (String, String?) {
        position += 1
        var field: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == Self.quote else {
                field.append(byte)
                continue
            }
            if position < bytes.count, bytes[position] == Self.quote {
                field.append(byte)
                position += 1
            } else if position >= bytes.count || isEnd(position) {
                return (String(decoding: field, as: UTF8.self), nil)
            } else {
                return ("", "text behind a closing quotation mark")
            }
        }
        return ("", "a quotation mark is never closed")
    }

    private func isEnd(_ place: Int) -> Bool {
        let byte = bytes[place]
        if byte == separator || byte == Self.lineFeed { return true }
        return byte == Self.carriageReturn && place + 1 < bytes.count && bytes[place + 1] == Self.lineFeed
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != Self.lineFeed { position += 1 }
        position += 1
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}

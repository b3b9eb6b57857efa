/// A table as RFC 4180 writes it, read strictly: a header row, then rows of as many fields.
///
///     id,date,"note ""quoted"""
///     P001,2026-03-05,"two
///     lines"
///
/// UTF-8, with or without a byte order mark; lines end in LF or CRLF. The fields stand apart by commas, or by
/// semicolons or tabs if the header has these and no comma. Rows are counted as a spreadsheet counts them: the header
/// is row 1. A row that is not written so, or that has more or fewer fields than the header, keeps its number and its
/// problem, and reading goes on with the next line.
public struct CSVTable: Sendable {
    /// One row below the header.
    public struct Row: Hashable, Sendable {
        /// Its number in the file; the header is 1.
        public var number: Int
        /// Its fields, as many as the header has.
        public var fields: [String]
        /// Why it cannot be read, if so.
        public var problem: String?
    }

    /// A file that is no table at all.
    public struct Unreadable: Error, Hashable, Sendable {
        /// Why, in plain words.
        public var reason: String
    }

    /// The names of the columns.
    public let header: [String]
    /// The rows, in the order of the file; empty lines are left out.
    public let rows: [Row]

    /// Reads a whole file.
    public init(_ bytes: [UInt8]) throws(Unreadable) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Unreadable(reason: "it is not UTF-8 text")
        }
        let content = text.first == "\u{FEFF}" ? Array(text.dropFirst().utf8) : bytes
        var scanner = CSVScanner(content, separator: Self.separator(of: content))
        guard let first = scanner.next() else { throw Unreadable(reason: "it is empty") }
        if let problem = first.problem { throw Unreadable(reason: "its header: \(problem)") }
        let names = first.fields.map(\.trimmedSpaces)
        guard !names.contains("") else { throw Unreadable(reason: "a column of its header has no name") }
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw Unreadable(reason: "its header names \(twice) twice")
        }
        header = names
        var rows: [Row] = []
        while var row = scanner.next() {
            if row.problem == nil, row.fields == [""] { continue }
            if row.problem == nil, row.fields.count != names.count {
                row.problem = "has \(row.fields.count) fields, the header has \(names.count)"
            }
            rows.append(row)
        }
        self.rows = rows
    }

    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.first { line.contains($0) } ?? UInt8(ascii: ",")
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    var trimmedSpaces: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = first, let last = last, isSpace(first) || isSpace(last) else { return self }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}

/// The address of one cell of a table: TABLE/ROW/GROUP/CELL, each part percent-encoded.
///
///     safety/any/part-2/participants
///     safety/overview.serious/part-2/events
///     efficacy/pain-nrs/part-2/change.mean
///
/// Letters, digits, `-`, `.`, `_` and `~` stand for themselves (the unreserved characters of RFC 3986), every other
/// byte as `%` and two capital hexadecimal digits.
public struct CellAddress: Hashable, Sendable {
    /// The table.
    public let table: String
    /// The row.
    public let row: String
    /// The group.
    public let group: String
    /// The cell within row and group.
    public let cell: String

    /// Creates an address from its parts.
    public init(table: String, row: String, group: String, cell: String) {
        self.table = table
        self.row = row
        self.group = group
        self.cell = cell
    }

    /// The address that a text spells; nothing if it has not four parts or a part is not spelt as it would be written.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let decoded = parts.compactMap { Self.decoded($0) }
        guard parts.count == 4, decoded.count == 4, decoded.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(table: decoded[0], row: decoded[1], group: decoded[2], cell: decoded[3])
        guard description == text else { return nil }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            isUnreserved(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

extension CellAddress: CustomStringConvertible {
    /// TABLE/ROW/GROUP/CELL.
    public var description: String {
        [table, row, group, cell].map(Self.encoded).joined(separator: "/")
    }
}

public import CanonicalJSON
public import CivilTime
public import Transparency

/// The digests, keys and nonces in the payloads that this room reads: 64 or 32 lower-case hexadecimal digits.
extension FixedBytes: FieldValue {
    /// All zero.
    public static var blank: FixedBytes { FixedBytes(repeating: 0) }
    /// Lower-case hexadecimal.
    public static var shape: FieldShape { .text(name: "hex\(count * 2)", pattern: "^[0-9a-f]{\(count * 2)}$") }
    /// Reads lower-case hexadecimal.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        guard let value = FixedBytes(hex: reader.bytes(in: range)) else {
            throw MalformedJSON(expected: "\(Self.count * 2) lower-case hexadecimal digits", offset: range.lowerBound)
        }
        self = value
    }
    /// Writes lower-case hexadecimal.
    public func write(to writer: inout CanonicalWriter) { writer.string(hex) }
}

/// The printed name of a member of staff: 1 to 100 characters without control characters.
public struct PrintedName: FieldValue, CustomStringConvertible {
    /// The name.
    public let description: String

    /// The name that `text` spells.
    public init?(_ text: String) {
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard 1...100 ~= text.unicodeScalars.count, isPlain, text.unicodeScalars.first != " ",
            text.unicodeScalars.last != " "
        else { return nil }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// A hyphen.
    public static var blank: PrintedName { PrintedName(unchecked: "-") }
    /// The grammar.
    public static var shape: FieldShape { .text(name: "name", pattern: "^\\S(.{0,98}\\S)?$") }
    /// Reads a name.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let start = reader.offset
        guard let name = PrintedName(try reader.string()) else {
            throw MalformedJSON(expected: "a printed name of 1 to 100 characters", offset: start)
        }
        self = name
    }
    /// Writes the name.
    public func write(to writer: inout CanonicalWriter) { writer.string(description) }
}

/// A time in a payload, in the grammar of `occurred`.
public struct TimeField: FieldValue {
    /// The time.
    public let occurred: Occurred

    /// A time.
    public init(_ occurred: Occurred) { self.occurred = occurred }

    /// The year 1.
    public static var blank: TimeField { TimeField(.year(1)) }
    /// The grammar.
    public static var shape: FieldShape {
        .text(name: "time", pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.+)?)?)?$")
    }
    /// Reads a time.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) { occurred = try reader.occurred() }
    /// Writes the time.
    public func write(to writer: inout CanonicalWriter) { writer.string(occurred.description) }
}

/// The signature algorithms a key of the ledger may have.
public enum KeyAlgorithm: String, CaseIterable, FieldValue {
    /// Ed25519 (RFC 8032), note type 0x01.
    case ed25519
}

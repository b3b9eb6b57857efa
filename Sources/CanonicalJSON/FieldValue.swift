/// A Swift value that stands as one member of a payload.
///
/// A type says once how it is read, written and described; ``FieldCoder`` does the rest.
public protocol FieldValue: Hashable, Sendable {
    /// What stands in a payload before it is read.
    static var blank: Self { get }
    /// What a schema says of it.
    static var shape: FieldShape { get }
    /// Reads the value and checks its grammar.
    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON)
    /// Writes the value.
    func write(to writer: inout CanonicalWriter)
}

/// What a value may look like, for schemas, prompts and the documentation of events.
public indirect enum FieldShape: Hashable, Sendable {
    /// An integer within bounds.
    case integer(ClosedRange<Int>)
    /// `true` or `false`.
    case boolean
    /// A decimal as a string; `unit` in plain words where there is one.
    case decimal
    /// One of the listed codes.
    case oneOf([String])
    /// A string whose grammar is named and given as an ECMA-262 pattern.
    case text(name: String, pattern: String)
    /// An array of at least one.
    case list(FieldShape)
    /// An object whose names are codes.
    case map(FieldShape)
    /// An object with known members.
    case object([FieldDescription])
    /// Any JSON value of the ledger's profile.
    case any
}

/// One member of a payload, as a schema describes it.
public struct FieldDescription: Hashable, Sendable {
    /// The member's name.
    public var name: String
    /// What its value may look like.
    public var shape: FieldShape
    /// Whether it must be there.
    public var isRequired: Bool
}

extension FieldValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// The first case.
    public static var blank: Self {
        guard let first = allCases.first else { preconditionFailure("a vocabulary has at least one code") }
        return first
    }

    /// The codes.
    public static var shape: FieldShape { .oneOf(allCases.map(\.rawValue)) }

    /// Reads a code.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        let text = try reader.text(range)
        guard let value = Self(rawValue: text) else {
            let codes = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw MalformedJSON(expected: "one of \(codes)", offset: range.lowerBound)
        }
        self = value
    }

    /// Writes the code.
    public func write(to writer: inout CanonicalWriter) { writer.string(rawValue) }
}

extension Bool: FieldValue {
    /// The value `false`.
    public static var blank: Bool { false }
    /// A truth value.
    public static var shape: FieldShape { .boolean }
    /// Reads `true` or `false`.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) { self = try reader.boolean() }
    /// Writes `true` or `false`.
    public func write(to writer: inout CanonicalWriter) { writer.boolean(self) }
}

extension DecimalString: FieldValue {
    /// Zero.
    public static var blank: DecimalString { DecimalString(mantissa: 0, scale: 0) }
    /// A decimal.
    public static var shape: FieldShape { .decimal }
    /// Reads a decimal string.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        guard let value = DecimalString(reader.bytes(in: range)) else {
            throw MalformedJSON(expected: "a plain decimal number", offset: range.lowerBound)
        }
        self = value
    }
    /// Writes the decimal as it was typed.
    public func write(to writer: inout CanonicalWriter) { writer.string(description) }
}

public import CanonicalJSON

/// The answer to one item of an instrument: a JSON integer or a decimal string, as the instrument declares the item.
public enum ItemValue: Hashable, Sendable {
    /// An integer item.
    case integer(Int)
    /// A decimal item, as it was typed.
    case decimal(DecimalString)
}

extension ItemValue: CustomStringConvertible {
    /// The number as it was typed.
    public var description: String {
        switch self {
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        }
    }
}

extension ItemValue: FieldValue {
    /// Zero.
    public static var blank: ItemValue { .integer(0) }

    /// An integer or a decimal string; which one is the instrument's choice.
    public static var shape: FieldShape { .any }

    /// Reads an integer or a decimal string.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let start = reader.offset
        if let value = try? reader.integer() {
            self = .integer(value)
            return
        }
        guard reader.offset == start else { throw MalformedJSON(expected: "an item's value", offset: start) }
        self = .decimal(try DecimalString(readingFrom: &reader))
    }

    /// Writes the value as it was typed.
    public func write(to writer: inout CanonicalWriter) {
        switch self {
        case .integer(let value): writer.integer(value)
        case .decimal(let value): value.write(to: &writer)
        }
    }
}

/// Any JSON value, for the places where no type is known beforehand: `--json` answers, protocol files, corrections.
///
/// Events are not read through it; ``CanonicalReader`` reads those.
public enum JSONValue: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case boolean(Bool)
    /// A number that was written without fraction and exponent, within +-(2^53-1).
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; names are compared as UTF-16 code units, and none may occur twice.
    case object([Member])

    /// One member of an object.
    public struct Member: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: JSONValue

        /// A name and its value.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The largest integer that every reader of JSON keeps exact: 2^53-1.
    public static let largestInteger = 9_007_199_254_740_991
}

extension JSONValue {
    /// The member `name` of an object; `nil` for anything else.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    /// The text of a string; `nil` for anything else.
    public var text: String? { if case .string(let text) = self { text } else { nil } }
    /// The value of an integer; `nil` for anything else.
    public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    /// The value of any number; `nil` for anything else.
    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
    /// The truth value; `nil` for anything else.
    public var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
    /// The elements of an array; `nil` for anything else.
    public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    /// The members of an object; `nil` for anything else.
    public var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An integer.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
    /// The value `null`.
    public init(nilLiteral: ()) { self = .null }
}

extension JSONValue {
    /// The RFC 8785 bytes: members sorted, numbers as ECMAScript prints them.
    ///
    /// Numbers must be finite, and no object may hold a name twice.
    public var canonicalBytes: [UInt8] {
        var writer = CanonicalWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// The canonical bytes as text.
    public var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

    /// Writes the value in canonical form.
    public func write(to writer: inout CanonicalWriter) {
        switch self {
        case .null: writer.null()
        case .boolean(let value): writer.boolean(value)
        case .integer(let value): writer.integer(value)
        case .number(let value): writer.number(value)
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.beginArray()
            for element in elements {
                writer.element()
                element.write(to: &writer)
            }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members.sorted(by: { UTF16Order.precedes($0.name, $1.name) }) {
                writer.member(member.name)
                member.value.write(to: &writer)
            }
            writer.endObject()
        }
    }
}

extension JSONValue {
    /// Whether a number that is no integer stands in it.
    public var hasFraction: Bool {
        switch self {
        case .number: true
        case .array(let elements): elements.contains(where: \.hasFraction)
        case .object(let members): members.contains(where: \.value.hasFraction)
        default: false
        }
    }
}

/// Reads any I-JSON document (RFC 7493) into a ``JSONValue``: white space and fractions allowed, everything else
/// strict.
///
/// Refused: bytes that are not UTF-8, a byte order mark, names that occur twice in an object, lone surrogates, numbers
/// beyond a double, more than `maximumDepth` levels, anything after the value.
public struct JSONParser: ~Escapable {
    /// The deepest nesting that is read.
    public static var maximumDepth: Int { 64 }

    private let bytes: Span<UInt8>
    private var offset = 0
    private var depth = 0

    @_lifetime(copy bytes)
    private init(_ bytes: Span<UInt8>) { self.bytes = bytes }

    /// The value of a whole document.
    public static func parse(_ bytes: Span<UInt8>) throws(MalformedJSON) -> JSONValue {
        guard (try? UTF8Span(validating: bytes)) != nil else { throw MalformedJSON(expected: "valid UTF-8", offset: 0) }
        var parser = JSONParser(bytes)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.malformed("the end") }
        return value
    }

    /// The value of a whole document given as an array.
    public static func parse(_ bytes: [UInt8]) throws(MalformedJSON) -> JSONValue { try parse(bytes.span) }

    private func malformed(_ expected: String) -> MalformedJSON { MalformedJSON(expected: expected, offset: offset) }

    private var peeked: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    @_lifetime(self: copy self)
    private mutating func skipSpace() {
        while let byte = peeked, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    @_lifetime(self: copy self)
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peeked == byte else { return false }
        offset += 1
        return true
    }

    @_lifetime(self: copy self)
    private mutating func value() throws(MalformedJSON) -> JSONValue {
        skipSpace()
        switch peeked {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where word("true"): return .boolean(true)
        case UInt8(ascii: "f") where word("false"): return .boolean(false)
        case UInt8(ascii: "n") where word("null"): return .null
        default: return try number()
        }
    }

    @_lifetime(self: copy self)
    private mutating func word(_ word: String) -> Bool {
        let wanted = word.utf8Span.span
        guard offset + wanted.count <= bytes.count else { return false }
        for index in wanted.indices where bytes[offset + index] != wanted[index] { return false }
        offset += wanted.count
        return true
    }

    @_lifetime(self: copy self)
    private mutating func descend() throws(MalformedJSON) {
        depth += 1
        offset += 1
        guard depth <= Self.maximumDepth else { throw malformed("at most \(Self.maximumDepth) levels") }
    }

    @_lifetime(self: copy self)
    private mutating func object() throws(MalformedJSON) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        var members: [JSONValue.Member] = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        var names = Set<[UInt8]>()
        repeat {
            skipSpace()
            let start = offset
            let name = try string()
            guard names.insert(Array(name.utf8)).inserted else {
                throw MalformedJSON(expected: "each name once", offset: start)
            }
            guard take(UInt8(ascii: ":")) else { throw malformed("\":\"") }
            members.append(JSONValue.Member(name, try value()))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw malformed("\",\" or \"}\"") }
        return .object(members)
    }

    @_lifetime(self: copy self)
    private mutating func array() throws(MalformedJSON) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw malformed("\",\" or \"]\"") }
        return .array(elements)
    }

    @_lifetime(self: copy self)
    private mutating func digits() -> Int {
        let start = offset
        while let byte = peeked, byte &- UInt8(ascii: "0") <= 9 { offset += 1 }
        return offset - start
    }

    @_lifetime(self: copy self)
    private mutating func number() throws(MalformedJSON) -> JSONValue {
        let start = offset
        var isInteger = true
        if peeked == UInt8(ascii: "-") { offset += 1 }
        let leading = peeked
        let count = digits()
        guard count > 0, count == 1 || leading != UInt8(ascii: "0") else { throw malformed("a value") }
        if peeked == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            guard digits() > 0 else { throw malformed("a digit") }
        }
        if peeked == UInt8(ascii: "e") || peeked == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if peeked == UInt8(ascii: "+") || peeked == UInt8(ascii: "-") { offset += 1 }
            guard digits() > 0 else { throw malformed("a digit") }
        }
        guard let utf8 = try? UTF8Span(validating: bytes.extracting(start..<offset)) else {
            throw malformed("a number")
        }
        let text = String(copying: utf8)
        if isInteger, text != "-0", let value = Int(text), value.magnitude <= UInt(JSONValue.largestInteger) {
            return .integer(value)
        }
        guard let value = Double(text), value.isFinite else {
            throw MalformedJSON(expected: "a number within a double's range", offset: start)
        }
        return .number(value)
    }
}

extension JSONParser {
    @_lifetime(self: copy self)
    private mutating func string() throws(MalformedJSON) -> String {
        guard peeked == UInt8(ascii: "\"") else { throw malformed("a string") }
        offset += 1
        var text: [UInt8] = []
        while let byte = peeked {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: String(try escaped()).utf8)
            case 0..<0x20: throw malformed("an escaped control character")
            default: text.append(byte)
            }
        }
        throw malformed("a closing quotation mark")
    }

    @_lifetime(self: copy self)
    private mutating func escaped() throws(MalformedJSON) -> Character {
        guard let letter = peeked else { throw malformed("an escape") }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(UnicodeScalar(letter))
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "u"): return Character(try unicodeEscape())
        default: throw malformed("an escape")
        }
    }

    @_lifetime(self: copy self)
    private mutating func unicodeEscape() throws(MalformedJSON) -> UnicodeScalar {
        let first = try codeUnit()
        if let scalar = UnicodeScalar(first) { return scalar }
        guard first < 0xDC00, word("\\u") else { throw malformed("a surrogate pair") }
        let second = try codeUnit()
        guard 0xDC00...0xDFFF ~= second,
            let scalar = UnicodeScalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        else { throw malformed("a surrogate pair") }
        return scalar
    }

    @_lifetime(self: copy self)
    private mutating func codeUnit() throws(MalformedJSON) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peeked, let digit = StringEscape.digit(byte < 0x41 ? byte : byte | 0x20) else {
                throw malformed("four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }
}

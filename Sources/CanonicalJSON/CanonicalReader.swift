/// Reads one RFC 8785 document and accepts exactly the bytes that ``CanonicalWriter`` would have written.
///
/// Reading is a walk: the caller asks for the members it knows, in their canonical order, and gets Swift values
/// without a tree in between. Because the order, the escapes and the numbers are checked on the way, a document that
/// was read to its end is canonical: there is no need to encode it again to compare.
///
/// The profile of the ledger, stricter than RFC 8785:
/// - numbers are integers within +-(2^53-1), written plainly; `-0`, fractions and exponents are malformed;
/// - `null` does not occur, and neither does an empty string, array or inner object: absent means absent;
/// - members are sorted by their names as UTF-16 code units, none twice;
/// - strings are valid UTF-8 with the escapes of RFC 8785 section 3.2.2.2 and no others;
/// - at most 16 levels of objects and arrays.
public struct CanonicalReader: ~Escapable {
    /// The deepest nesting of objects and arrays that is read.
    public static var maximumDepth: Int { 16 }

    @usableFromInline let bytes: Span<UInt8>
    /// Where the next byte is read.
    public private(set) var offset: Int
    private var depth = 0
    /// Bit d is set once the container at depth d has had its first member or element.
    private var started: UInt32 = 0

    /// A reader at the start of `bytes`.
    @_lifetime(copy bytes)
    public init(_ bytes: Span<UInt8>) {
        self.bytes = bytes
        offset = 0
    }

    /// Demands that nothing is left.
    public func finish() throws(MalformedJSON) {
        guard offset == bytes.count, depth == 0 else { throw malformed("the end") }
    }

    // MARK: Objects

    /// Steps into an object.
    @_lifetime(self: copy self)
    public mutating func beginObject() throws(MalformedJSON) {
        try open(UInt8(ascii: "{"), "an object")
    }

    /// Steps over the next member's name if it is `name`; otherwise stays where it is.
    ///
    /// Ask in canonical order. A member that was not asked for makes ``endObject()`` fail.
    @_lifetime(self: copy self)
    public mutating func member(_ name: String) throws(MalformedJSON) -> Bool {
        var position = offset
        if hasStarted {
            guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
            position += 1
        }
        let wanted = name.utf8Span.span
        let end = position + wanted.count + 3
        guard end <= bytes.count, bytes[position] == UInt8(ascii: "\"") else { return false }
        position += 1
        for index in wanted.indices {
            guard bytes[position] == wanted[index] else { return false }
            position += 1
        }
        guard bytes[position] == UInt8(ascii: "\""), bytes[position + 1] == UInt8(ascii: ":") else { return false }
        offset = end
        markStarted()
        return true
    }

    /// The next member's name, for objects whose names are data; `nil` at the end of the object, which is then left.
    ///
    /// Pass the name before to have the order checked.
    @_lifetime(self: copy self)
    public mutating func nextMember(after previous: String?) throws(MalformedJSON) -> String? {
        guard try nextElementOrEnd() else { return nil }
        let start = offset
        let name = try string()
        if let previous, !UTF16Order.precedes(previous, name) {
            throw MalformedJSON(expected: "member names in ascending order, none twice", offset: start)
        }
        try demand(UInt8(ascii: ":"))
        return name
    }

    /// Whether another member follows; at the end of the object it is left.
    @_lifetime(self: copy self)
    mutating func nextElementOrEnd() throws(MalformedJSON) -> Bool {
        try !atEnd(UInt8(ascii: "}"))
    }

    /// Leaves an object; members that nobody asked for are malformed.
    @_lifetime(self: copy self)
    public mutating func endObject() throws(MalformedJSON) {
        try close(UInt8(ascii: "}"), "no further member")
    }

    // MARK: Arrays

    /// Steps into an array.
    @_lifetime(self: copy self)
    public mutating func beginArray() throws(MalformedJSON) {
        try open(UInt8(ascii: "["), "an array")
    }

    /// Whether another element follows; at the end of the array it is left.
    @_lifetime(self: copy self)
    public mutating func nextElement() throws(MalformedJSON) -> Bool {
        try !atEnd(UInt8(ascii: "]"))
    }

    // MARK: The walk

    func malformed(_ expected: String) -> MalformedJSON { MalformedJSON(expected: expected, offset: offset) }

    var peeked: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    @_lifetime(self: copy self)
    mutating func demand(_ byte: UInt8) throws(MalformedJSON) {
        guard offset < bytes.count, bytes[offset] == byte else {
            throw malformed("\"\(Character(UnicodeScalar(byte)))\"")
        }
        offset += 1
    }

    @_lifetime(self: copy self)
    mutating func step(to position: Int) { offset = position }

    private var hasStarted: Bool { started & (1 << UInt32(depth)) != 0 }

    @_lifetime(self: copy self)
    private mutating func markStarted() { started |= 1 << UInt32(depth) }

    @_lifetime(self: copy self)
    private mutating func open(_ bracket: UInt8, _ what: String) throws(MalformedJSON) {
        guard depth < Self.maximumDepth else { throw malformed("at most \(Self.maximumDepth) levels") }
        guard peeked == bracket else { throw malformed(what) }
        offset += 1
        depth += 1
        started &= ~(1 << UInt32(depth))
    }

    @_lifetime(self: copy self)
    private mutating func close(_ bracket: UInt8, _ expected: String) throws(MalformedJSON) {
        guard peeked == bracket else { throw malformed(expected) }
        offset += 1
        depth -= 1
    }

    /// Steps over the comma before the next member or element, or over the closing bracket.
    @_lifetime(self: copy self)
    private mutating func atEnd(_ bracket: UInt8) throws(MalformedJSON) -> Bool {
        if peeked == bracket {
            try close(bracket, "the end")
            return true
        }
        if hasStarted { try demand(UInt8(ascii: ",")) }
        markStarted()
        return false
    }
}

/// Writes one RFC 8785 document, member by member.
///
/// The caller names members in canonical order; a name out of order is a programming error and stops the program,
/// because what would be written could never be read back.
public struct CanonicalWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private var depth = 0
    /// Bit d is set once the container at depth d has had its first member or element.
    private var started: UInt64 = 0
    private var lastNames: [String] = [""]

    /// An empty document.
    public init() {}

    /// Starts an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Writes a member's name; its value must follow.
    public mutating func member(_ name: String) {
        separate()
        precondition(
            lastNames[depth].isEmpty || UTF16Order.precedes(lastNames[depth], name),
            "member \(name) after \(lastNames[depth])")
        lastNames[depth] = name
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Ends the object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Starts an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Announces the next element of an array; its value must follow.
    public mutating func element() { separate() }

    /// Ends the array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a string.
    public mutating func string(_ text: String) { appendQuoted(text) }

    /// Writes an integer.
    public mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

    /// Writes a number as ECMAScript prints it; not for events, which hold no fractions.
    ///
    /// The value must be finite.
    public mutating func number(_ value: Double) { bytes.append(contentsOf: ECMAScriptNumber.text(value).utf8) }

    /// Writes `null`; not for events.
    public mutating func null() { bytes.append(contentsOf: "null".utf8) }

    /// Writes bytes that are a canonical value already.
    public mutating func raw(_ canonical: some Sequence<UInt8>) { bytes.append(contentsOf: canonical) }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        depth += 1
        started &= ~(1 << UInt64(depth))
        if lastNames.count > depth { lastNames[depth] = "" } else { lastNames.append("") }
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        depth -= 1
    }

    private mutating func separate() {
        if started & (1 << UInt64(depth)) != 0 { bytes.append(UInt8(ascii: ",")) }
        started |= 1 << UInt64(depth)
    }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if let letter = StringEscape.letter(for: byte) {
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(letter)
            } else if byte < 0x20 {
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.hexDigits[Int(byte >> 4)])
                bytes.append(Self.hexDigits[Int(byte & 15)])
            } else {
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
